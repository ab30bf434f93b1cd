// Reads GIFT from standard input and prints what the parser made of it, as JSON.
import gift from "gift-pegjs";

let text = "";
for await (const part of process.stdin) text += part;
process.stdout.write(JSON.stringify(gift.parse(text)));
