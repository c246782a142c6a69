/** 210–240 农业科学 and 310–360 医药科学, written as in `natural.ts`. */
export const LIFE = `
210 农学 | Agronomy
10 农业史 | History of agriculture
20 农业基础学科 | Foundations of agriculture
30 农艺学 | Crop science
40 园艺学 | Horticulture
45 农产品贮藏与加工 | Storage and processing of farm products
50 土壤学 | Soil science
60 植物保护学 | Plant protection
99 农学其他学科 | Agronomy, other
220 林学 | Forestry
10 林业基础学科 | Foundations of forestry
15 林木遗传育种学 | Tree genetics and breeding
20 森林培育学 | Silviculture
25 森林经理学 | Forest management
30 森林保护学 | Forest protection
35 野生动物保护与管理 | Wildlife conservation and management
40 防护林学 | Shelter forests
45 经济林学 | Economic forests
50 园林学 | Landscape gardening
55 林业工程 | Forest engineering
60 森林统计学 | Forest statistics
65 林业经济学 | Forest economics
99 林学其他学科 | Forestry, other
230 畜牧、兽医科学 | Animal husbandry and veterinary science
10 畜牧、兽医科学基础学科 | Foundations of animal husbandry and veterinary science
20 畜牧学 | Animal husbandry
30 兽医学 | Veterinary medicine
99 畜牧、兽医科学其他学科 | Animal husbandry and veterinary science, other
240 水产学 | Fisheries science
10 水产学基础学科 | Foundations of fisheries science
15 水产增殖学 | Stock enhancement
20 水产养殖学 | Aquaculture
25 水产饲料学 | Aquatic feeds
30 水产保护学 | Protection of aquatic life
35 捕捞学 | Fishing
40 水产品贮藏与加工 | Storage and processing of aquatic products
45 水产工程学 | Fishery engineering
50 水产资源学 | Fishery resources
55 水产经济学 | Fishery economics
99 水产学其他学科 | Fisheries science, other
310 基础医学 | Basic medicine
10 医学史 | History of medicine
11 医学生物化学 | Medical biochemistry
14 人体解剖学 | Human anatomy
17 医学细胞生物学 | Medical cell biology
21 人体生理学 | Human physiology
24 人体组织胚胎学 | Human histology and embryology
27 医学遗传学 | Medical genetics
31 放射医学 | Radiation medicine
34 人体免疫学 | Human immunology
37 医学寄生虫学 | Medical parasitology
41 医学微生物学 | Medical microbiology
44 病理学 | Pathology
47 药理学 | Pharmacology
51 医学实验动物学 | Laboratory animal science
57 医学统计学 | Medical statistics
99 基础医学其他学科 | Basic medicine, other
320 临床医学 | Clinical medicine
11 临床诊断学 | Clinical diagnostics
14 保健医学 | Health care
17 理疗学 | Physiotherapy
21 麻醉学 | Anaesthesiology
24 内科学 | Internal medicine
27 外科学 | Surgery
31 妇产科学 | Obstetrics and gynaecology
34 儿科学 | Paediatrics
37 眼科学 | Ophthalmology
41 耳鼻咽喉科学 | Otorhinolaryngology
44 口腔医学 | Stomatology
47 皮肤病学 | Dermatology
51 性医学 | Sexual medicine
54 神经病学 | Neurology
57 精神病学 | Psychiatry
58 重症医学 | Critical care medicine
61 急诊医学 | Emergency medicine
64 核医学 | Nuclear medicine
65 全科医学 | General practice
67 肿瘤学 | Oncology
71 护理学 | Nursing
99 临床医学其他学科 | Clinical medicine, other
330 预防医学与公共卫生学 | Preventive medicine and public health
11 营养学 | Nutrition
14 毒理学 | Toxicology
17 消毒学 | Disinfection
21 流行病学 | Epidemiology
27 媒介生物控制学 | Vector control
31 环境医学 | Environmental medicine
34 职业病学 | Occupational diseases
35 热带医学 | Tropical medicine
37 地方病学 | Endemic diseases
41 社会医学 | Social medicine
44 卫生检验学 | Hygienic inspection
47 食品卫生学 | Food hygiene
51 儿少与学校卫生学 | Child and school hygiene
54 妇幼卫生学 | Maternal and child health
57 环境卫生学 | Environmental hygiene
61 劳动卫生学 | Occupational hygiene
64 放射卫生学 | Radiation hygiene
67 卫生工程学 | Sanitary engineering
71 卫生经济学 | Health economics
72 卫生统计学 | Health statistics
74 优生学 | Eugenics
77 健康促进与健康教育学 | Health promotion and education
81 卫生管理学 | Health administration
99 预防医学与公共卫生学其他学科 | Preventive medicine and public health, other
340 军事医学与特种医学 | Military and special medicine
10 军事医学 | Military medicine
20 特种医学 | Special medicine
99 军事医学与特种医学其他学科 | Military and special medicine, other
350 药学 | Pharmacy
10 药物化学 | Medicinal chemistry
20 生物药物学 | Biopharmaceutics
25 微生物药物学 | Microbial drugs
30 放射性药物学 | Radiopharmacy
35 药剂学 | Pharmaceutics
40 药效学 | Pharmacodynamics
45 药物管理学 | Drug administration
50 药物统计学 | Drug statistics
99 药学其他学科 | Pharmacy, other
360 中医学与中药学 | Traditional Chinese medicine and materia medica
10 中医学 | Traditional Chinese medicine
20 民族医学 | Ethnic medicine
30 中西医结合医学 | Integrated Chinese and Western medicine
40 中药学 | Chinese materia medica
99 中医学与中药学其他学科 | Traditional Chinese medicine and materia medica, other
`
