"""The tiny facts folder's files of other publishers than the official US statistics."""

ONET = "onet_version,onet_soc_code,soc_code,title"
PERCENTILES = "p10_usd,p25_usd,p50_usd,p75_usd,p90_usd"
RATING = "importance_n,importance_se,recommend_suppress,data_date,domain_source"

SURVEY_FACTS = {
    "h1b_title_wages_fy2025": """\
period,family,title_bucket,scope,scope_key,scope_name,filings,p25_offered_usd,p50_offered_usd,\
p75_offered_usd
FY2025 (Oct 2024 - Sep 2025),Data,ML Engineer,national,US,US,1860,148700,173660.0,201200
FY2025 (Oct 2024 - Sep 2025),Data,ML Engineer,seniority,staffPlus,staffPlus,39,154000,179000.5,\
208800
FY2025 (Oct 2024 - Sep 2025),Data,ML Engineer,metro,10180,"Abilene, TX",8,90000,95000,99000
""",
    "aijobs_salary_summary": f"""\
cut,job_title,work_year,experience_level,rows,exact_duplicate_rows,mean_usd,{PERCENTILES}
by year,AI Engineer,2025,all,1749,799,185684,100000,133688,175000,223000,280100
""",
    "aijobs_country_summary": f"""\
job_title,company_location,rows,exact_duplicate_rows,mean_usd,{PERCENTILES}
AI Engineer,CA,50,13,132112,72000,87333,119000,137000,159321
""",
    "stackoverflow_2024_comp_by_devtype": f"""\
survey,scope,dev_type,respondents,{PERCENTILES},median_years_code_pro
Stack Overflow Developer Survey 2024 (complete-case subset),World,Other (please specify):,221,\
1639,31071,50955,75184,1104506,6.5
""",
    "indeed_ai_share_monthly": """\
country_iso2,month,ai_share_of_postings_pct,days
US,2019-02,2.190,28
""",
    "indeed_postings_index_monthly": """\
country_iso2,series,month,index_feb_1_2020_100,days,vintage,source
EA,All postings (seasonally adjusted),2020-02,100.05,29,2026-08,somewhere
""",
    "intl_official_wages": """\
country,iso2,region,classification,occupation_code,occupation,year,statistic,value,currency,per,\
publisher_and_citation,source_file
Finland,FI,country,AL2010,2512,2512 Software developers,2024,regular_median,4555.0,EUR,month,\
CC BY 4.0 (Statistics Finland open data licence). Cite: it.,x
Finland,FI,country,AL2010,2512,2512 Software developers,2024,n_employees,27074.0,,persons,\
CC BY 4.0 (Statistics Finland open data licence). Cite: it.,x
""",
    "onet_occupations_29_3": f"""\
{ONET},description,job_zone,has_skill_ratings,has_knowledge_ratings,has_work_styles
29.3,15-2051.00,15-2051,Data Scientists,not to be carried,5,False,False,False
29.3,15-2051.01,15-2051,Business Intelligence Analysts,not to be carried,4,True,True,True
29.3,29-1141.00,29-1141,Registered Nurses,another occupation,3,True,True,True
""",
    "onet_occupations_30_3": """\
onet_version,onet_soc_code,title,job_zone,has_essential_skill_ratings
30.3,15-2051.00,Data Scientists,,False
30.3,15-2051.01,Business Intelligence Analysts,4,True
""",
    "onet_skills_29_3": f"""\
{ONET},element_id,element,importance_1_5,level_0_7,level_not_relevant,{RATING}
29.3,15-2051.01,15-2051,Business Intelligence Analysts,2.A.1.a,Reading Comprehension,3.88,4.25,N,\
8,0.1250,N,07/2015,Analyst
29.3,29-1141.00,29-1141,Registered Nurses,2.A.1.a,Reading Comprehension,4,4,N,8,0.1,N,,Analyst
""",
    "onet_knowledge_29_3": f"""\
{ONET},element_id,element,importance_1_5,level_0_7,level_not_relevant,{RATING}
29.3,15-2051.01,15-2051,Business Intelligence Analysts,2.C.10,Transportation,1.25,0.37,Y,21,,,\
07/2015,Occupational Expert
""",
    "onet_work_styles_29_3": f"""\
{ONET},element_id,element,importance_1_5,{RATING}
29.3,15-2051.01,15-2051,Business Intelligence Analysts,1.C.1.a,Achievement/Effort,4.32,37,0.111,N,\
07/2015,Incumbent
""",
    "onet_essential_skills_30_3": f"""\
{ONET},element_id,element,importance_1_5,level_0_7
30.3,15-2051.01,15-2051,Business Intelligence Analysts,2.A.1.a,Reading Comprehension,3.88,4.25
""",
    "onet_interests_29_3": f"""\
{ONET},element,scale,scale_name,value,data_date,domain_source
29.3,15-2051.01,15-2051,Business Intelligence Analysts,Investigative,OI,Interests,5.9,11/2023,ML
29.3,15-2051.01,15-2051,Business Intelligence Analysts,First Interest High-Point,IH,High-Point,2,\
11/2023,ML
""",
    "onet_software_skills_30_3": f"""\
{ONET},technology,element_id,category,hot_technology,in_demand
30.3,15-2051.01,15-2051,Business Intelligence Analysts,Python,2.E.7.b,Development software,Y,N
""",
    "onet_education_29_3": f"""\
{ONET},element,scale,category,category_description,percent_of_respondents,recommend_suppress,data_date
29.3,15-2051.01,15-2051,Business Intelligence Analysts,Required Level of Education,RL,7,\
Post-Baccalaureate Certificate - awarded for completion of a program,12.50,Y,07/2015
29.3,15-2051.01,15-2051,Business Intelligence Analysts,On-the-Job Training,OJ,1,None,50,N,07/2015
""",
    "onet_alternate_titles_29_3": f"""\
{ONET},alternate_title,short_title
29.3,15-2051.00,15-2051,Data Scientists,Machine Learning Engineer (ML Engineer),ML Engineer
29.3,15-2051.01,15-2051,Business Intelligence Analysts,ML engineer,
""",
}
