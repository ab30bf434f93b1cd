"""A small, sound data folder, so that a test can damage exactly one thing in it."""

import csv
import io
from pathlib import Path

OCCUPATIONS = """\
soc_code,occupation_title,level,soc_system,first_year,last_year
00-0000,All Occupations,total,2018 SOC,2017,2025
15-1252,Software Developers,detailed,2018 SOC,2021,2025
15-2051,Data Scientists,detailed,2018 SOC,2021,2025
"""

OEWS_NATIONAL = """\
year,soc_code,occupation_title,soc_system,level,employment_jobs,employment_rse_pct,\
mean_usd_per_year,mean_rse_pct,p10_usd_per_year,p25_usd_per_year,p50_usd_per_year,\
p75_usd_per_year,p90_usd_per_year,top_coded,top_code_usd_per_year
2024,00-0000,All Occupations,2018 SOC,total,154187380,0.1,67920,0.1,31000,37000,49500,78810,121470,,
2024,15-2051,Data Scientists,2018 SOC,detailed,233440,1.7,124590,0.9,63650,82630,112590,155810,,p90,239200
2025,15-1252,Software Developers,2018 SOC,detailed,1600000,1.0,148000,0.5,80000,105000,135000,170000,215000,,
2025,15-2051,Data Scientists,2018 SOC,detailed,262440,1.1,126800,0.7,67240,85660,120230,158880,199130,,
"""  # noqa: E501 - rows as they stand in a file

PRICE_PARITY_METRO = """\
year,cbsa_code,metro_name,primary_state_code,rpp_us100
2024,10180,"Abilene, TX",TX,90.364
2024,10380,"Aguadilla, PR",PR,
"""

OEWS_METRO = """\
year,cbsa_code,metro_name,primary_state_code,soc_code,occupation_title,employment_jobs,\
location_quotient,p10_usd_per_year,p25_usd_per_year,p50_usd_per_year,p75_usd_per_year,\
p90_usd_per_year,suppressed
2025,10180,"Abilene, TX",TX,15-1252,Software Developers,120,0.38,81660,100940,135670,166070,200200,
2025,10180,"Abilene, TX",TX,15-2051,Data Scientists,,,61000,71000,81000,91000,101000,employment
2025,10380,"Aguadilla, PR",PR,15-1252,Software Developers,50,0.23,,,,,,wage
"""

ONET_OCCUPATIONS = """\
onet_release,onet_code,soc_code,onet_title,job_zone,has_skill_ratings,has_knowledge_ratings,\
has_work_styles,coverage
29.3,15-2051.00,15-2051,Data Scientists,5,N,N,N,
29.3,15-2051.01,15-2051,Business Intelligence Analysts,4,Y,Y,Y,
30.3,15-2051.00,15-2051,Data Scientists,,N,,,title only
"""

ONET_INTERESTS = """\
onet_release,onet_code,interest,value
29.3,15-2051.00,Investigative,5.9
29.3,15-2051.01,Investigative,5.8
"""

TEXTS = {
    "occupations": OCCUPATIONS,
    "oews_national": OEWS_NATIONAL,
    "price_parity_metro": PRICE_PARITY_METRO,
    "oews_metro_2025": OEWS_METRO,
    "onet_occupations": ONET_OCCUPATIONS,
    "onet_interests": ONET_INTERESTS,
}


def write_small_tables(folder: Path) -> Path:
    """Write the sound tables into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def rows_of(name: str) -> list[list[str]]:
    """Return the rows of a sound table, the header first."""
    return list(csv.reader(io.StringIO(TEXTS[name])))


def write_rows(path: Path, rows: list[list[str]]) -> Path:
    """Write rows as CSV and return the path."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    return path
