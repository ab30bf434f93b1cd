"""A tiny facts folder: two occupations, one state, one area, one role and one claim."""

import gzip
from pathlib import Path

from tests.facts.small_ai_facts import AI_FACTS
from tests.facts.small_survey_facts import SURVEY_FACTS

PERCENTILES = "p10_annual_usd,p25_annual_usd,p50_annual_usd,p75_annual_usd,p90_annual_usd"

FACTS = {
    "oews_national": f"""\
year,ref_period,soc_code,occupation,soc_system,level,employment_jobs,employment_rse_pct,\
mean_annual_usd,mean_wage_rse_pct,{PERCENTILES},note
2025,May 2025,15-2051,Data Scientists,2018 SOC,detailed,262440,1.1,126800,0.7,67240,85660,120230,\
158880,199130,
2024,May 2024,15-2051,Data Scientists,2018 SOC,detailed,233440,1.7,124590.0,0.9,63650,82630,112590,\
155810,,"p90_annual_usd: top-coded, >= 239200"
2025,May 2025,00-0000,All Occupations,2018 SOC,total,155495730,0.1,69000,0.1,32000,38000,50000,\
80000,125000,
""",
    "oews_state": f"""\
year,ref_period,state,state_name,fips,soc_code,occupation,employment_jobs,location_quotient,\
mean_annual_usd,{PERCENTILES},note
2025,May 2025,TX,Texas,48,15-2051,Data Scientists,,,120000,60000,70000,80000,90000,100000,\
employment not released (**)
2023,May 2023,TX,Texas,48,15-2051,Data Scientists,19000,1.1,120000,,70000,80000,90000,,\
10th/90th percentile columns not in the copy read
""",
    "oews_metro_2025": f"""\
year,ref_period,cbsa,metro,primary_state,soc_code,occupation,employment_jobs,location_quotient,\
{PERCENTILES},note
2025,May 2025,10180,"Abilene, TX",TX,15-2051,Data Scientists & Co,120,0.38,,,,,,wages not released
""",
    "rpp_state_2024": """\
year,state,state_name,rpp_all_items_us100
2024,TX,Texas,97.0
""",
    "rpp_metro_2024": """\
year,cbsa,metro,primary_state,rpp_all_items_us100,lat_deg,lon_deg
2024,10180,"Abilene, TX",TX,90.364,32.45,-99.72
""",
    "cpi_u": """\
year,series_id,annual_average_index,may_index,factor,note
2026,CUUR0000SA0,,335.123,0.96,no annual average yet
2025,CUUR0000SA0,321.943,321.465,1.0,
""",
    "employment_projections": """\
base_year,target_year,soc_code,occupation,level,employment_base_thousand,\
employment_projected_thousand,change_thousand,change_pct,annual_openings_thousand,\
median_wage_usd,median_wage_year,typical_entry_education,related_work_experience,\
on_the_job_training,self_employed_pct,source_repo
2024,2034,15-2051,Data scientists,Line item,245.9,328.3,82.5,33.5,23.4,112590.0,2024,\
Bachelor's degree,None,None,1.8,somewhere
2024,2034,00-0000,"Total, all occupations",Summary,169956.1,175167.9,5211.8,3.1,18863.3,49500.0,\
2024,,None,None,5.8,somewhere
2022,2032,15-2051,Data scientists,Line item,,,59.4,,,103500.0,2022,Bachelor's degree,None,None,,\
a page
2018,2028,15-2051,Data scientists,Line item,31.7,37.0,5.2,16.5,3.2,,2019,Master's degree,,,,there
""",
    "role_soc_crosswalk": """\
role,soc_main,soc_main_title,soc_other,onet_code_for_ratings,onet_title,ratings_available,\
alternate_title_evidence,confidence,caveat,mapping_by
ML Engineer,15-2051,Data Scientists,00-0000,15-1221.00,Research Scientists,True,\
Machine Learning Engineer: 15-2051.00,medium,,judgement
""",
    "seed_claims": """\
claim_id,section,metric,value,value_low,value_high,unit,year_or_period,geography,quoted_publisher,\
seed_quote,kind,check,original_publication,quoted_correctly,benchmark_from_our_tables,how_to_use
C11,Pay,average pay,120571,,,USD per year,2024,US,unattributed,not to be carried,point,shorthand,\
derived by the seed from C09,cannot be checked,BLS OEWS May 2024: 15-2051 median $112,
""",
    "oews_metro_history": """\
year,cbsa,metro,soc_code,occupation,employment_jobs,p50_annual_usd,p50_top_coded,\
area_title_changes_2019_2025
2024,10180,"Abilene, TX",15-2051,Data Scientists & Co,120,239200,True,False
2023,10180,"Abilene, TX",15-2051,Data Scientists & Co,,,False,False
""",
    "oews_sector_2024": f"""\
year,ref_period,naics_sector,sector,ownership_code,soc_code,occupation,employment_jobs,\
mean_annual_usd,{PERCENTILES},note
2024,May 2024,31-33,Manufacturing,5,15-2051,Data Scientists,80,,,,,,,
2024,May 2024,62,Health Care,58,15-2051,Data Scientists,,180000,90000,120000,150000,,,\
p75: top-coded >= 239200; p90: top-coded >= 239200
""",
    "oews_education_2025": f"""\
year,typical_entry_education,employment_jobs,share_of_employment_pct,mean_annual_usd,{PERCENTILES}
2025,Bachelor's degree,38977680,25.067,111220,49930,66120,96480,133210,185290
""",
    **SURVEY_FACTS,
    **AI_FACTS,
}


def write_small_facts(folder: Path) -> Path:
    """Write the facts into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FACTS.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    snapshot = folder / "raw" / "aijobs_salaries_2025-08-03.csv.gz"
    snapshot.parent.mkdir(exist_ok=True)
    snapshot.write_bytes(gzip.compress("\n".join(_advertised()).encode(), mtime=0))
    return folder


def _advertised() -> list[str]:
    """Return 52 advertisements of one title, 13 of them remote, two twice, and four others."""
    kept = [
        f"2024,SE,{'PT' if n == 1 else 'FT'},AI Engineer,{n},USD,{n},US,{0 if n % 4 else 100},US,M"
        for n in range(52)
    ]
    return [
        "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,"
        "employee_residence,remote_ratio,company_location,company_size",
        *kept,
        *kept[:2],
        "2023,SE,FT,AI Engineer,1,USD,1,US,100,US,M",
        "2024,SE,FT,AI Engineer,1,USD,1,US,100,CA,M",
        "2024,SE,FT,Baker,1,USD,1,US,100,US,M",
        "2025,SE,FT,AI Engineer,1,USD,1,US,50,US,M",
    ]
