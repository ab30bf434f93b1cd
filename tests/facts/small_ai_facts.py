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
15-2051,Data scientists,gpts_human_alpha,0.250,10,O*NET-SOC 2019,mean of 2 codes,\
15-2051.00;15-2051.01
11-1011,Chief Executives,gpts_human_alpha,0.25,20,O*NET-SOC 2019,one code,11-1011.00
13-1111,Management Analysts,gpts_human_alpha,0.3,30,O*NET-SOC 2019,one code,13-1111.00
15-2051,Data scientists,ms_applicability_2025,0.5,100,SOC 2018,same code,15-2051
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
}
