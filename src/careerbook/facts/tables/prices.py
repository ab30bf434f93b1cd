"""The rules of the tables with prices: over time (CPI-U) and by place (price parities)."""

from careerbook.facts.columns import (
    index_column,
    metro_columns,
    parity_column,
    state_column,
    year_column,
)
from careerbook.facts.schema import Column, TableSchema

CPI_U = TableSchema(
    "cpi_u",
    "Consumer prices, United States (CPI-U, all items)",
    "One row per year. For comparing money of different years, never of different places.",
    (
        year_column("Calendar year."),
        index_column(
            "annual_average_index", "Average of the year's months; blank until complete.", False
        ),
        index_column("may_index", "Index of May, the month of the OEWS wages."),
    ),
    key=("year",),
)

PRICE_PARITY_STATE = TableSchema(
    "price_parity_state",
    "Price levels of states (regional price parities)",
    "One row per state. For comparing places in one year, never years.",
    (
        year_column("Calendar year."),
        state_column(),
        Column("state_name", "text", "", "Name of the state."),
        parity_column(),
    ),
    key=("state_code",),
    unique=(("state_name",),),
)

PRICE_PARITY_METRO = TableSchema(
    "price_parity_metro",
    "Price levels of metropolitan areas (regional price parities)",
    "One row per metropolitan area. Blank for Puerto Rico, for which none is published.",
    (year_column("Calendar year."), *metro_columns(), parity_column()),
    key=("cbsa_code",),
)
