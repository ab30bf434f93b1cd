"""The part of the tiny facts folder that is about AI: exposure, studies, use."""

AI_FACTS = {
    "ai_exposure_measures": """\
measure_id,name,authors,published,evidence_period,what_a_higher_value_means,scale,\
native_code_system,read_from,licence,may_be_shipped,caveat,url
gpts_human_alpha,"GPTs are GPTs, alpha",Eloundou,2023,judged in 2023,more tasks,0 to 1,\
O*NET-SOC 2019,somewhere @ 1,MIT,yes,before agents,https://example.org/1
gpts_human_beta,"GPTs are GPTs, beta",Eloundou,2024,as above,more tasks,0 to 1,O*NET-SOC 2019,\
somewhere @ 1,MIT,yes,as above; halves,https://example.org/1
ms_applicability_2025,AI applicability,Tomlinson,2025-07,logs of 2024,more use,0 to 1,SOC 2018,\
somewhere @ 2,CC BY 4.0,yes,consumer use,https://example.org/2
ilo_2025 (ai_exposure_isco08.csv),Gradient,Gmyrek,2025-05,survey 2025,more,0 to 1,\
"ISCO-08, four digits",somewhere @ 3,CC BY 4.0,yes,rounded,https://example.org/3
webb_patents_2020,Patents,Webb,2020,patents to 2020,overlap,score,O*NET-SOC 2010,somewhere @ 4,\
no licence read,NO,a warning,https://example.org/4
""",
    "ai_exposure_soc2018": """\
soc_code,occupation,measure_id,value,rank_pct,source_code_system,conversion,source_codes
15-2051,Data Scientists,gpts_human_alpha,0.250,10,O*NET-SOC 2019,mean of 2 codes,\
15-2051.00;15-2051.01
11-1011,Chief Executives,gpts_human_alpha,0.25,20,O*NET-SOC 2019,one code,11-1011.00
13-1111,Management Analysts,gpts_human_alpha,0.3,30,O*NET-SOC 2019,one code,13-1111.00
15-2051,Data Scientists,ms_applicability_2025,0.5,100,SOC 2018,same code,15-2051
""",
    "ai_exposure_isco08": """\
isco08_code,occupation,isco08_major_group,tasks,mean_score_2025_0_1,sd_score_2025,\
mean_score_2023_0_1,sd_score_2023,gradient_2025,category_2023
2512,Software Developers,2 - Professionals,8,0.50,0.04,0.22,0.07,Exposed: Gradient 3,\
Augmentation Potential
""",
    "studies_entry_level": """\
study,authors,published,finding,value,unit,population,country,period,direction,design,source_url,\
what_was_read,second_source_url,limits,about_entry_level
Generative AI as Seniority-Biased Technological Change,Lichtinger,2025-08-31,junior jobs,-7.7,\
percent,junior positions,US,2015 to 2025,down for entry level,resumes,https://example.org/a,\
annotation,https://example.org/b,one design,yes
Generative AI as Seniority-Biased Technological Change,Lichtinger,2025-08-31,junior hiring,-22,\
percent,junior hires aged 22-25,US,from 2023,down for entry level,as above,https://example.org/a,\
annotation,,as above; promotions rose,yes
Remote work or AI: 243 million hires,not read,2026,AI effect,0,statement,243 million hires,US,\
to 2025,against an AI cause,hires data,https://example.org/c,a blog,,\
NOT confirmed in a second document,yes
""",
    "bls_projections_2025_35_partial": """\
base_year,target_year,soc_code,occupation,bls_ai_exposure_category,change_pct,annual_openings_jobs,\
employment_base_thousand,employment_projected_thousand,median_wage_2025_usd,\
change_pct_previous_edition_2024_34,level,what_was_read
2025,2035,15-2051,Data scientists,Very high,34.6,24800,275.6,,120230,33.5,Line item,a copy
2025,2035,11-1011,Chief executives,Very high,3.20,19100,,,,,Line item,a copy
2025,2035,17-2071,Electrical engineers,,10,,,,120630,,Line item,\
"OOH page value, rounded, in stored copy"
2025,2035,43-0000,"Office occupations (-752,100 jobs)",,-4.0,,,,,,Summary,a digest
""",
    "bls_ai_staffing_share_notes_2025_35": """\
soc_code,occupation,industry,staffing_share,factor,reason_summarised,source,what_was_read
15-2051,Data scientists,"Total, all industries",increases,Demand change,more data,a table,a copy
""",
    "aijobs_role_group_titles": """\
role_group,job_title
ai-engineer,AI Engineer
ai-engineer,AI Developer
""",
    "aijobs_new_title_pay": """\
kind,name,work_years,experience_level,rows,distinct_rows,p10_usd,p25_usd,p50_usd,p75_usd,p90_usd,\
p10_distinct_usd,p25_distinct_usd,p50_distinct_usd,p75_distinct_usd,p90_distinct_usd
role_group,ai-engineer,2024-2025,all,1892,1052,98300,130125,172050,220212,280450,94548,124575,165050,\
220000,276910
job_title,AI Developer,2025,EN,12,10,50000,60000,70000,80000,90000,50001,60001,70001,80001,90001
""",
    "aijobs_experience_share_by_year": """\
scope,work_year,experience_level,experience_level_label,rows,rows_total,share_pct,\
distinct_rows_total,share_of_distinct_pct
all,2020,EN,entry,21,75,28.0,70,28.50
US company,2023,SE,senior,40,80,50,80,50
"group ai-engineer, US company",2025,EX,executive,0,32,0.0,25,0.0
""",
    "new_roles_pay_coverage": """\
new_role,h1b_fy2025_bucket,bucket_fit,h1b_filings,h1b_p25_offered_usd,h1b_p50_offered_usd,\
h1b_p75_offered_usd,aijobs_group,aijobs_fit,aijobs_rows_us_ft_2024_25,aijobs_distinct_rows,\
aijobs_p25_usd,aijobs_p50_usd,aijobs_p75_usd
ai-llm-engineer,none,,,,,,ai-engineer,same titles,1892,1052,130125,172050,220212
site-reliability-neighbour,Site Reliability Engineer,"neighbour, not the role",1550,132267,\
156000.5,185000,none,,,,,,
""",
    "indeed_remote_share_monthly": """\
country_iso2,month,remote_share_of_postings_pct,days
US,2026-04,8.570,29
""",
    "btos_ai_use": """\
survey,question,period,group,group_kind,share_pct,share_kind,source_url,what_was_read
Census BTOS,used AI in any business function in the last two weeks,2025-12-14 to 2026-05-03,\
all employer firms,total,17 to 20,firms,https://example.org/b,publisher's page
Census BTOS,used AI in any business function in the last two weeks,2025-12-14 to 2026-05-03,\
"all employer firms, expected in six months",total,20 to 23,firms,https://example.org/b,\
publisher's page
Census BTOS,used AI in any business function in the last two weeks,2025-11,\
all employer firms (first cycle of the new wording),total,17.3,weighted by employment,\
https://example.org/c,secondary: a digest
""",
    "regulation_timeline": """\
jurisdiction,instrument,topic,date,date_kind,fact,source_url,what_was_read,second_source_url,caveat
EU,AI Act,entry into force,2024-08-01,in force,it is in force,https://example.org/d,\
"stored copies (register entry), 60275435837, 62045618437; act itself not stored",,
US,USCIS,registrations,2026-03,count,fell,,"copies (38.5), 60126100295 (38): two articles",,\
secondary
""",
    "learning_resources": """\
resource_id,title,author_publisher,url,kind,skill_ids,new_roles,level,cost,hours_as_published,\
licence,licence_read,evidence,evidence_kind,date_seen,note
R001,A book,Somebody,http://example.org/e,book,statistics;programming,,start,free,,MIT,yes,\
"x/y exists in the snapshot store (586 MB, too large to bring)",store only,2026-08,\
recordings read in a stored copy (newsreader mirror 48357075)
""",
}
