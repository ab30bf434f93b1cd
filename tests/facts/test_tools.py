"""The scripts that write the tables from a facts folder."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from careerbook.errors import DataError
from careerbook.facts import data
from tests.facts.small_facts import write_small_facts

TOOLS = Path(__file__).resolve().parents[2] / "tools"
Import = Callable[[str], ModuleType]

EXPECTED_NATIONAL = b"""\
year,soc_code,occupation_title,soc_system,level,employment_jobs,employment_rse_pct,\
mean_usd_per_year,mean_rse_pct,p10_usd_per_year,p25_usd_per_year,p50_usd_per_year,\
p75_usd_per_year,p90_usd_per_year,top_coded,top_code_usd_per_year
2024,15-2051,Data Scientists,2018 SOC,detailed,233440,1.7,124590,0.9,63650,82630,112590,155810,,\
p90,239200
2025,00-0000,All Occupations,2018 SOC,total,155495730,0.1,69000,0.1,32000,38000,50000,80000,\
125000,,
2025,15-2051,Data Scientists,2018 SOC,detailed,262440,1.1,126800,0.7,67240,85660,120230,158880,\
199130,,
"""
EXPECTED_PROJECTIONS = b"""\
round,base_year,target_year,soc_code,occupation_title,level,employment_base_jobs,\
employment_projected_jobs,change_jobs,change_pct,openings_jobs_per_year,median_usd_per_year,\
median_year,typical_entry_education,related_work_experience,on_the_job_training,\
self_employed_pct,ai_exposure_category,percent_rounded,to_be_confirmed,coverage
2018-28,2018,2028,15-2051,Data Scientists,detailed,31700,37000,5200,16.5,3200,,2019,\
Master's degree,,,,,N,N,no wage
2022-32,2022,2032,15-2051,Data Scientists,detailed,,,59400,,,103500,2022,Bachelor's degree,None,\
None,,,N,N,no base;no target;no percent;no openings
2024-34,2024,2034,00-0000,All Occupations,total,169956100,175167900,5211800,3.1,18863300,49500,\
2024,,,,5.8,,N,N,
2024-34,2024,2034,15-2051,Data Scientists,detailed,245900,328300,82500,33.5,23400,112590,2024,\
Bachelor's degree,None,None,1.8,,N,N,
2025-35,2025,2035,11-1011,Chief Executives,detailed,,,,3.2,19100,,2025,,,,,Very high,N,Y,\
no base;no target;no change in jobs;no wage
2025-35,2025,2035,15-2051,Data Scientists,detailed,275600,,,34.6,24800,120230,2025,,,,,Very high,\
N,Y,no target;no change in jobs
2025-35,2025,2035,17-2071,Electrical engineers,detailed,,,,10,,120630,2025,,,,,,Y,Y,\
no base;no target;no change in jobs;no openings
2025-35,2025,2035,43-0000,Office occupations,major,,,-752100,-4,,,2025,,,,,,N,Y,\
no base;no target;no openings;no wage
"""
EXPECTED_METRO = b"""\
year,cbsa_code,metro_name,primary_state_code,soc_code,occupation_title,employment_jobs,\
location_quotient,p10_usd_per_year,p25_usd_per_year,p50_usd_per_year,p75_usd_per_year,\
p90_usd_per_year,suppressed
2025,10180,"Abilene, TX",TX,15-2051,Data Scientists,120,0.38,,,,,,wage
"""


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Iterator[Import]:
    """Import a script by name, as Python does when it runs one of them."""
    monkeypatch.syspath_prepend(str(TOOLS))
    yield import_module
    for name in [name for name, module in sys.modules.items() if _is_tool(module)]:
        del sys.modules[name]


def _is_tool(module: ModuleType) -> bool:
    return Path(getattr(module, "__file__", None) or "x").parent == TOOLS


# Table -> its rows without the header.
EXPECTED_ROWS = {
    "occupations": """\
00-0000,All Occupations,total,2018 SOC,2025,2025
11-1011,Chief Executives,detailed,2018 SOC,,
15-2051,Data Scientists,detailed,2018 SOC,2024,2025
17-2071,Electrical engineers,detailed,2018 SOC,,
43-0000,Office occupations,major,2018 SOC,,""",
    "countries": "CA,Canada\nEA,Euro area\nFI,Finland\nUS,United States",
    "oews_metro_history": """\
2023,10180,"Abilene, TX",15-2051,Data Scientists,,,,,N,wage;employment
2024,10180,"Abilene, TX",15-2051,Data Scientists,120,,p50,239200,N,""",
    "oews_sector": """\
2024,31-33,Manufacturing,Private,15-2051,Data Scientists,80,,,,,,,,,wage
2024,62,Health Care,Private plus state and local government hospitals,15-2051,Data Scientists,,\
180000,90000,120000,150000,,,p75;p90,239200,employment""",
    "oews_education": (
        "2025,Bachelor's degree,38977680,25.067,111220,49930,66120,96480,133210,185290"
    ),
    "h1b_wages": """\
2025,Data,ML Engineer,metro,10180,"Abilene, TX",8,90000,95000,99000
2025,Data,ML Engineer,national,US,United States,1860,148700,173660,201200
2025,Data,ML Engineer,seniority,staffPlus,staff or higher,39,154000,179000.5,208800""",
    "aijobs_pay": (
        "by year,AI Engineer,2025,N,all,1749,799,185684,100000,133688,175000,223000,280100"
    ),
    "aijobs_country_pay": "AI Engineer,CA,50,13,132112,72000,87333,119000,137000,159321",
    "aijobs_conditions": "AI Engineer,2024-2025,N,55,53,53,1,14,13",
    "stackoverflow_pay": "2024,World,Other,221,1639,31071,50955,75184,1104506,6.5",
    "ai_posting_share": "US,2019-02,2.19,28,Y",
    "postings_index": "EA,All postings (seasonally adjusted),2020-02,100.05,29,Y,2026-08",
    "world_wages": """\
FI,Finland,country,AL2010,2512,Software developers,2024,n_employees,27074,,persons,CC-BY-4.0,\
"Statistics Finland, table StatFin/pra/15au, CC BY 4.0"
FI,Finland,country,AL2010,2512,Software developers,2024,regular_median,4555,EUR,month,CC-BY-4.0,\
"Statistics Finland, table StatFin/pra/15au, CC BY 4.0\"""",
    "onet_occupations": """\
29.3,15-2051.00,15-2051,Data Scientists,5,N,N,N,
29.3,15-2051.01,15-2051,Business Intelligence Analysts,4,Y,Y,Y,
30.3,15-2051.00,15-2051,Data Scientists,,N,,,title only
30.3,15-2051.01,15-2051,Business Intelligence Analysts,4,Y,,,""",
    "onet_skills": "29.3,15-2051.01,2.A.1.a,Reading Comprehension,3.88,4.25,N,8,0.125,N",
    "onet_knowledge": "29.3,15-2051.01,2.C.10,Transportation,1.25,0.37,Y,21,,",
    "onet_work_styles": "29.3,15-2051.01,1.C.1.a,Achievement/Effort,4.32,37,0.111,N",
    "onet_essential_skills": "30.3,15-2051.01,2.A.1.a,Reading Comprehension,3.88,4.25",
    "onet_interests": "29.3,15-2051.01,Investigative,5.9",
    "onet_technology": "30.3,15-2051.01,Python,Development software,Y,N",
    "bls_ai_notes": (
        '15-2051,Data scientists,"Total, all industries",increases,Demand change,more data,'
        "stored copy of the publisher's Table 1.12; summarized"
    ),
    "aijobs_title_groups": "ai-engineer,AI Developer\nai-engineer,AI Engineer",
    "aijobs_new_title_pay": """\
job title,AI Developer,2025,N,entry,12,10,50000,60000,70000,80000,90000,50001,60001,70001,80001,\
90001
title group,ai-engineer,2024-2025,N,all,1892,1052,98300,130125,172050,220212,280450,94548,124575,\
165050,220000,276910""",
    "aijobs_experience_share_by_year": """\
United States,,2023,Y,survey and advertisements,senior,40,80,50,80,50
United States,ai-engineer,2025,N,advertisements,executive,0,32,0,25,0
all,,2020,Y,survey of few people,entry,21,75,28,70,28.5""",
    "new_roles_pay_coverage": """\
ai-llm-engineer,,,,,,,ai-engineer,same titles,1892,1052,130125,172050,220212
site-reliability-neighbor,Site Reliability Engineer,"neighbor, not the role",1550,132267,156000.5,\
185000,,,,,,,""",
    "remote_posting_share": "US,2026-04,8.57,29,N",
    "btos_ai_use": """\
used AI in any business function,2025-11,all employer firms,total,last two weeks,employment,17.3,\
17.3,3,secondary: a digest,https://example.org/c
used AI in any business function,2025-12-14 to 2026-05-03,all employer firms,total,last two weeks,\
firms,17,20,2,publisher's page,https://example.org/b
used AI in any business function,2025-12-14 to 2026-05-03,all employer firms,total,\
next six months,firms,20,23,2,publisher's page,https://example.org/b""",
    "regulation_timeline": """\
EU,AI Act,entry into force,2024-08-01,in force,it is in force,,\
stored copies (register entry); act itself not stored,https://example.org/d,
US,USCIS,registrations,2026-03,count,fell,secondary,copies (38.5) (38): two articles,,""",
    "learning_resources": (
        "R001,A book,Somebody,http://example.org/e,book,statistics;programming,,start,free,,MIT,Y,"
        "x/y exists; its content was not read,existence only,2026-08,"
        "recordings read in a stored copy"
    ),
    "ai_exposure_measures": """\
gpts_human_alpha,"GPTs are GPTs, alpha",Eloundou,2023,"people hired by the authors, asked task by \
task",judged in 2023,more tasks,0 to 1,O*NET-SOC 2019,Y,ai_exposure_soc2018,MIT,before agents,\
somewhere @ 1,https://example.org/1
gpts_human_beta,"GPTs are GPTs, beta",Eloundou,2024,"people hired by the authors, asked task by \
task",judged in 2023,more tasks,0 to 1,O*NET-SOC 2019,N,,MIT,before agents; halves,\
somewhere @ 1,https://example.org/1
ilo_2025,Gradient,Gmyrek,2025-05,"an expert survey, and scores by a model",survey 2025,more,\
0 to 1,ISCO-08,Y,ai_exposure_isco08,CC BY 4.0,rounded,somewhere @ 3,https://example.org/3
ms_applicability_2025,AI applicability,Tomlinson,2025-07,logged conversations with one company's \
assistant,logs of 2024,more use,0 to 1,SOC 2018,Y,ai_exposure_soc2018,CC BY 4.0,consumer use,\
somewhere @ 2,https://example.org/2
webb_patents_2020,Patents,Webb,2020,overlap of words in patents and in tasks,patents to 2020,\
overlap,score,O*NET-SOC 2010,N,,no licence read,a warning,somewhere @ 4,https://example.org/4""",
    "ai_exposure_soc2018": """\
11-1011,Chief Executives,gpts_human_alpha,0.25,50.0,O*NET-SOC 2019,1,11-1011.00
13-1111,Management Analysts,gpts_human_alpha,0.3,100.0,O*NET-SOC 2019,1,13-1111.00
15-2051,Data Scientists,gpts_human_alpha,0.25,50.0,O*NET-SOC 2019,2,15-2051.00;15-2051.01
15-2051,Data Scientists,ms_applicability_2025,0.5,100.0,SOC 2018,1,15-2051""",
    "ai_exposure_isco08": (
        "2512,Software Developers,Professionals,8,0.5,0.04,gradient 3,0.22,0.07,"
        "augmentation potential"
    ),
    "studies_entry_level": """\
hires-243-million,hires-243-million,Remote work or AI: 243 million hires,not read,2026,AI effect,\
0,statement,statement,N,another cause,against an AI cause,243 million hires,,US,to 2025,\
hires data,NOT confirmed in a second document,Y,3,N,a blog,https://example.org/c,
seniority-employment,seniority-biased,Generative AI as Seniority-Biased Technological Change,\
Lichtinger,2025-08-31,junior jobs,-7.7,percent,employment,Y,harder for beginners,\
down for entry level,junior positions,,US,2015 to 2025,resumes,one design,Y,3,Y,annotation,\
https://example.org/a,https://example.org/b
seniority-hiring,seniority-biased,Generative AI as Seniority-Biased Technological Change,\
Lichtinger,2025-08-31,junior hiring,-22,percent,hiring,Y,harder for beginners,\
down for entry level,junior hires aged 22-25,22-25,US,from 2023,resumes,\
one design; promotions rose,Y,3,Y,annotation,https://example.org/a,""",
    "onet_education": "29.3,15-2051.01,7,Post-Baccalaureate Certificate,12.5,Y",
    "onet_titles": """\
15-2051,ML Engineer
15-2051,Machine Learning Engineer (ML Engineer)""",
}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Write a tiny facts folder."""
    return write_small_facts(tmp_path / "facts")


def contents(folder: Path) -> dict[str, bytes]:
    """Return file name -> bytes of everything in a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize(
    ("month", "days", "whole"),
    [
        ("2026-02", "20", "N"),
        ("2026-02", "28", "Y"),
        ("2024-02", "28", "N"),
        ("2024-09", "27", "N"),
    ],
)
def test_a_month_is_whole_with_its_last_day(
    tool: Import, month: str, days: str, whole: str
) -> None:
    """The calendar decides, leap years included; nearly whole is not whole."""
    assert tool("tidy").whole_month(month, days) == whole


def test_every_table_has_its_script(tool: Import) -> None:
    """Each registered table is written by exactly one script, in an order that can be checked."""
    assert sorted(tool("build_all").ORDER) == list(data.table_names())
    scripts = {path.stem.removeprefix("build_") for path in TOOLS.glob("build_*.py")}
    assert scripts - {"all", "fonts"} == set(data.table_names())


def test_all_tables_are_written_with_the_expected_bytes(
    tool: Import, facts: Path, tmp_path: Path
) -> None:
    """Units, titles, marks, order and number forms are those of the rules."""
    tool("build_all").build_all(facts, tmp_path / "tables")
    written = contents(tmp_path / "tables")
    assert sorted(written) == [f"{name}.csv" for name in data.table_names()]
    assert written["oews_national.csv"] == EXPECTED_NATIONAL
    assert written["employment_projections.csv"] == EXPECTED_PROJECTIONS
    assert written["oews_metro_2025.csv"] == EXPECTED_METRO
    for name, rows in EXPECTED_ROWS.items():
        assert written[f"{name}.csv"].decode().splitlines()[1:] == rows.splitlines(), name


def test_running_twice_gives_identical_bytes(tool: Import, facts: Path, tmp_path: Path) -> None:
    """The same facts give the same files."""
    tool("build_all").build_all(facts, tmp_path / "one")
    tool("build_all").build_all(facts, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    tool("build_all").build_all(facts, tmp_path / "one")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_order_of_the_facts_does_not_matter(tool: Import, facts: Path, tmp_path: Path) -> None:
    """Rows are sorted by key, whatever order they came in."""
    tool("build_all").build_all(facts, tmp_path / "one")
    for path in facts.glob("*.csv"):
        header, *rows = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([header, *reversed(rows)]) + "\n", encoding="utf-8")
    tool("build_all").build_all(facts, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


# What is changed in the facts -> the place and value that the message must name.
DAMAGE = {
    "no number": ("oews_national", "262440", "many", ["row 2", "employment_jobs", "'many'"]),
    "unforeseen note": ("oews_national", "top-coded, >=", "odd", ["row 3", "note", "unforeseen"]),
    "percentiles out of order": ("oews_national", "158880", "15888", ["p75_usd_per_year"]),
    "unknown code": ("oews_metro_2025", "15-2051", "15-2059", ["row 2", "15-2059"]),
    "lost column": ("cpi_u", "may_index", "june_index", ["may_index", "missing"]),
    "another series": ("cpi_u", "CUUR0000SA0,,", "CUUR0000SA1,,", ["row 2", "series_id"]),
    "half a job": ("employment_projections", "245.9,", "245.9999,", ["row 2", "not whole"]),
    "unforeseen state note": ("oews_state", "(**)", "(?)", ["row 2", "note"]),
    "claim without verdict": ("seed_claims", "C11", "C99", ["row 2", "claim_id", "C99"]),
    "unknown confidence": ("role_soc_crosswalk", "medium", "so-so", ["confidence", "so-so"]),
    "top code of two heights": (
        "oews_sector_2024",
        "p90: top-coded >= 239200",
        "p90: top-coded >= 208000",
        ["row 3", "note"],
    ),
    "unknown seniority": ("h1b_title_wages_fy2025", "staffPlus", "chief", ["row 3", "chief"]),
    "unknown area": ("h1b_title_wages_fy2025", "10180", "99999", ["row 4", "99999"]),
    "unknown country": ("aijobs_country_summary", "CA", "XX", ["row 2", "XX"]),
    "another licence": (
        "intl_official_wages",
        "CC BY 4.0",
        "CC BY-NC",
        ["row 2", "another licence"],
    ),
    "no rating": ("onet_skills_29_3", "3.88", "n/a", ["row 2", "importance_1_5", "n/a"]),
    "rating out of range": ("onet_skills_29_3", "3.88", "5.01", ["importance", "5.01"]),
    "a finding nobody judged": ("studies_entry_level", "-22", "-23", ["row 3", "not judged"]),
    "a measure of unknown judge": (
        "ai_exposure_measures",
        "webb_patents",
        "new_patents",
        ["row 6", "no judge known"],
    ),
    "exposure above one": ("ai_exposure_soc2018", "0.5,100", "1.5,100", ["value", "1.5"]),
    "exposure by an unknown measure": (
        "ai_exposure_soc2018",
        "gpts_human_alpha,0.3",
        "gpts_human_delta,0.3",
        ["measure_id", "gpts_human_delta"],
    ),
    "unforeseen category": ("ai_exposure_isco08", "Gradient 3", "Gradient 5", ["gradient_2025"]),
    "a cell under ten": ("aijobs_new_title_pay", ",12,10,5", ",12,9,5", ["distinct_n", "'9'"]),
    "a scope of another country": (
        "aijobs_experience_share_by_year",
        "US company,2023",
        "CA company,2023",
        ["row 3", "scope"],
    ),
    "a group without titles": (
        "new_roles_pay_coverage",
        "ai-engineer",
        "ai-angler",
        ["title_group", "ai-angler"],
    ),
    "a share of people": ("btos_ai_use", "weighted by", "divided by", ["row 4", "share_kind"]),
    "an unknown kind of date": ("regulation_timeline", "in force,it", "hoped,it", ["date_kind"]),
    "cut row": ("rpp_state_2024", ",97.0", "", ["row 2", "cut"]),
}


@pytest.mark.parametrize("what", sorted(DAMAGE))
def test_damaged_facts_are_named_and_leave_every_table_untouched(
    tool: Import, facts: Path, tmp_path: Path, what: str
) -> None:
    """A fault names its place; no table is changed and no half-written file remains."""
    folder = tmp_path / "tables"
    tool("build_all").build_all(facts, folder)
    before = contents(folder)
    name, old, new, said = DAMAGE[what]
    path = facts / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        tool("build_all").build_all(facts, folder)
    assert all(part in str(caught.value) for part in said), str(caught.value)
    assert contents(folder) == before


def test_two_titles_for_one_code_are_refused(tool: Import, facts: Path) -> None:
    """A code must have one title, because every table takes it from there."""
    path = facts / "oews_national.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Data Scientists", "Data scientists", 1), encoding="utf-8")
    with pytest.raises(DataError, match="second title of a code"):
        tool("tidy").occupation_titles(facts)


def test_a_missing_facts_file_is_named(tool: Import, facts: Path) -> None:
    """A facts folder without a file says which one."""
    (facts / "cpi_u.csv").unlink()
    with pytest.raises(DataError, match=r"cpi_u\.csv: the file is missing"):
        tool("build_cpi_u").build(facts)


def test_a_script_on_its_own_keeps_the_old_table_on_a_fault(facts: Path, tmp_path: Path) -> None:
    """Run as a command: success says what was written, a fault exits with 1 and one message."""
    folder = tmp_path / "tables"
    command = [sys.executable, TOOLS / "build_cpi_u.py", facts, "--out", folder]
    good = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "wrote" in good.stdout
    before = contents(folder)
    path = facts / "cpi_u.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("321.465", "0.3"), encoding="utf-8")
    bad = subprocess.run(command, capture_output=True, text=True, check=False)
    assert bad.returncode == 1
    assert "cpi_u is left as it was" in bad.stderr and "out of range" in bad.stderr
    assert "Traceback" not in bad.stderr
    assert contents(folder) == before


def test_claims_carry_no_quotation_and_plain_words(tool: Import, facts: Path) -> None:
    """The page's sentences stay out; shorthand becomes words and our table names."""
    (row,) = tool("build_claims").build(facts)
    assert "not to be carried" not in row.values()
    assert row["original_publication"] == "derived by the page from C09"
    assert row["benchmark"] == "oews_national, May 2024: data scientists (15-2051) median $112"
    assert row["verdict"] == "cannot be checked"
    assert row["check"].startswith("Higher by $10,835") and row["use"]


def test_every_judged_claim_is_a_claim(tool: Import) -> None:
    """Verdicts cover exactly the thirty claims; rewordings name existing ones."""
    claims = set(data.load("claims")["claim_id"])
    wording = tool("claims_wording")
    assert set(tool("build_claims").VERDICTS) == claims
    assert set(wording.CHECKS) <= claims and set(wording.USES) <= claims
