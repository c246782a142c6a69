/** 710–910 人文与社会科学, written as in `natural.ts`. */
export const HUMANITIES = `
710 马克思主义 | Marxism
10 马、恩、列、斯思想研究 | Thought of Marx, Engels, Lenin and Stalin
20 毛泽东思想研究 | Mao Zedong Thought
30 马克思主义思想史 | History of Marxist thought
40 科学社会主义 | Scientific socialism
50 社会主义运动史 | History of the socialist movement
60 国外马克思主义研究 | Marxist studies abroad
99 马克思主义其他学科 | Marxism, other
720 哲学 | Philosophy
10 马克思主义哲学 | Marxist philosophy
15 自然辩证法 | Dialectics of nature
20 中国哲学史 | History of Chinese philosophy
25 东方哲学史 | History of Eastern philosophy
30 西方哲学史 | History of Western philosophy
35 现代外国哲学 | Modern foreign philosophy
40 逻辑学 | Logic
45 伦理学 | Ethics
50 美学 | Aesthetics
99 哲学其他学科 | Philosophy, other
730 宗教学 | Religious studies
11 宗教学理论 | Theory of religion
14 无神论 | Atheism
17 原始宗教 | Primitive religion
21 古代宗教 | Ancient religion
24 佛教 | Buddhism
27 基督教 | Christianity
31 伊斯兰教 | Islam
34 道教 | Taoism
37 印度教 | Hinduism
41 犹太教 | Judaism
44 祆教 | Zoroastrianism
47 摩尼教 | Manichaeism
51 锡克教 | Sikhism
54 耆那教 | Jainism
57 神道教 | Shinto
61 中国民间宗教与民间信仰 | Chinese folk religion and belief
64 中国少数民族宗教 | Religions of China’s ethnic minorities
67 当代宗教 | Contemporary religion
99 宗教学其他学科 | Religious studies, other
740 语言学 | Linguistics
10 普通语言学 | General linguistics
15 比较语言学 | Comparative linguistics
20 语言地理学 | Linguistic geography
25 社会语言学 | Sociolinguistics
30 心理语言学 | Psycholinguistics
35 应用语言学 | Applied linguistics
40 汉语研究 | Chinese language
45 中国少数民族语言文字 | Languages and scripts of China’s ethnic minorities
50 外国语言 | Foreign languages
99 语言学其他学科 | Linguistics, other
750 文学 | Literature
11 文学理论 | Literary theory
14 文艺美学 | Aesthetics of literature and art
17 文学批评 | Literary criticism
21 比较文学 | Comparative literature
24 中国古代文学 | Ancient Chinese literature
27 中国近代文学 | Early modern Chinese literature
31 中国现代文学 | Modern Chinese literature
34 中国各体文学 | Genres of Chinese literature
37 中国民间文学 | Chinese folk literature
41 中国儿童文学 | Chinese children’s literature
44 中国少数民族文学 | Literature of China’s ethnic minorities
47 世界文学史 | History of world literature
51 东方文学 | Oriental literature
54 俄国文学 | Russian literature
57 英国文学 | British literature
61 法国文学 | French literature
64 德国文学 | German literature
67 意大利文学 | Italian literature
71 美国文学 | American literature
74 北欧文学 | Nordic literature
77 东欧文学 | East European literature
81 拉美文学 | Latin American literature
84 非洲文学 | African literature
87 大洋洲文学 | Literature of Oceania
99 文学其他学科 | Literature, other
760 艺术学 | Arts
10 艺术心理学 | Psychology of art
15 音乐 | Music
20 戏剧 | Drama
25 戏曲 | Chinese opera
30 舞蹈 | Dance
35 电影 | Film
40 广播电视文艺 | Radio and television arts
45 美术 | Fine arts
50 工艺美术 | Arts and crafts
55 书法 | Calligraphy
60 摄影 | Photography
99 艺术学其他学科 | Arts, other
770 历史学 | History
10 史学史 | History of historiography
15 史学理论 | Theory of history
20 历史文献学 | Historical documents
25 中国通史 | General history of China
30 中国古代史 | Ancient Chinese history
35 中国近代史、现代史 | Modern and contemporary Chinese history
40 世界通史 | General history of the world
45 亚洲史 | History of Asia
50 非洲史 | History of Africa
55 美洲史 | History of the Americas
60 欧洲史 | History of Europe
65 澳洲、大洋洲史 | History of Australia and Oceania
70 专门史 | Special history
99 历史学其他学科 | History, other
780 考古学 | Archaeology
10 考古理论 | Theory of archaeology
20 考古学史 | History of archaeology
30 考古技术 | Archaeological techniques
40 中国考古 | Archaeology of China
50 外国考古 | Archaeology of foreign countries
60 专门考古 | Special archaeology
99 考古学其他学科 | Archaeology, other
790 经济学 | Economics
11 政治经济学 | Political economy
13 宏观经济学 | Macroeconomics
15 微观经济学 | Microeconomics
17 比较经济学 | Comparative economics
19 经济地理学 | Economic geography
21 发展经济学 | Development economics
23 生产力经济学 | Economics of productive forces
25 经济思想史 | History of economic thought
27 经济史 | Economic history
29 世界经济学 | World economics
31 国民经济学 | National economics
33 管理经济学 | Managerial economics
35 数量经济学 | Quantitative economics
37 会计学 | Accounting
39 审计学 | Auditing
41 技术经济学 | Technological economics
43 生态经济学 | Ecological economics
45 劳动经济学 | Labour economics
47 城市经济学 | Urban economics
49 资源经济学 | Resource economics
51 环境经济学 | Environmental economics
52 可持续发展经济学 | Economics of sustainable development
53 物流经济学 | Logistics economics
55 工业经济学 | Industrial economics
57 农村经济学 | Rural economics
59 农业经济学 | Agricultural economics
61 交通运输经济学 | Transport economics
63 商业经济学 | Commercial economics
65 价格学 | Prices
67 旅游经济学 | Tourism economics
69 信息经济学 | Information economics
71 财政学 | Public finance
73 金融学 | Finance
75 保险学 | Insurance
77 国防经济学 | Defence economics
99 经济学其他学科 | Economics, other
810 政治学 | Political science
10 政治学理论 | Political theory
20 政治制度 | Political systems
30 行政学 | Administration
40 国际政治学 | International politics
99 政治学其他学科 | Political science, other
820 法学 | Law
10 理论法学 | Theory of law
20 法律史学 | History of law
30 部门法学 | Branches of law
40 国际法学 | International law
99 法学其他学科 | Law, other
830 军事学 | Military science
10 军事理论 | Military theory
15 军事史 | Military history
20 军事心理学 | Military psychology
25 战略学 | Strategy
30 战役学 | Campaigns
35 战术学 | Tactics
40 军队指挥学 | Military command
45 军制学 | Military organisation
50 军队政治工作学 | Political work in the armed forces
55 军事后勤学 | Military logistics
60 军事地学 | Military geography
65 军事技术 | Military technology
99 军事学其他学科 | Military science, other
840 社会学 | Sociology
11 社会学史 | History of sociology
14 社会学理论 | Theory of sociology
17 社会学方法 | Methods of sociology
21 实验社会学 | Experimental sociology
24 数理社会学 | Mathematical sociology
27 应用社会学 | Applied sociology
31 比较社会学 | Comparative sociology
34 社会地理学 | Social geography
37 文化社会学 | Cultural sociology
41 历史社会学 | Historical sociology
44 经济社会学 | Economic sociology
47 军事社会学 | Military sociology
54 公共关系学 | Public relations
57 社会人类学 | Social anthropology
61 组织社会学 | Sociology of organisations
64 发展社会学 | Sociology of development
67 福利社会学 | Sociology of welfare
71 人口学 | Demography
74 劳动科学 | Labour science
99 社会学其他学科 | Sociology, other
850 民族学与文化学 | Ethnology and cultural studies
10 民族问题理论 | Theory of ethnic questions
20 民族史学 | History of ethnic groups
30 蒙古学 | Mongolian studies
40 藏学 | Tibetan studies
42 新疆民族研究 | Ethnic studies of Xinjiang
50 文化人类学与民俗学 | Cultural anthropology and folklore
60 世界民族研究 | Ethnic studies of the world
70 文化学 | Cultural studies
99 民族学与文化学其他学科 | Ethnology and cultural studies, other
860 新闻学与传播学 | Journalism and communication
10 新闻理论 | Theory of journalism
20 新闻史 | History of journalism
30 新闻业务 | Practice of journalism
40 新闻事业经营管理 | Media management
50 广播与电视 | Radio and television
60 传播学 | Communication
99 新闻学与传播学其他学科 | Journalism and communication, other
870 图书馆、情报与文献学 | Library, information and documentation science
10 图书馆学 | Library science
20 文献学 | Documentation
30 情报学 | Information science
40 档案学 | Archives
50 博物馆学 | Museology
99 图书馆、情报与文献学其他学科 | Library, information and documentation science, other
880 教育学 | Education
11 教育史 | History of education
14 教育学原理 | Principles of education
17 教学论 | Didactics
21 德育原理 | Moral education
24 教育社会学 | Sociology of education
31 教育经济学 | Economics of education
34 教育管理学 | Educational administration
37 比较教育学 | Comparative education
41 教育技术学 | Educational technology
44 军事教育学 | Military education
47 学前教育学 | Preschool education
51 普通教育学 | General education
54 高等教育学 | Higher education
57 成人教育学 | Adult education
61 职业技术教育学 | Vocational education
64 特殊教育学 | Special education
99 教育学其他学科 | Education, other
890 体育科学 | Sports science
10 体育史 | History of sport
15 体育理论 | Theory of sport
20 运动生物力学 | Biomechanics of sport
25 运动生理学 | Physiology of sport
30 运动心理学 | Psychology of sport
35 运动生物化学 | Biochemistry of sport
40 体育保健学 | Sports health care
45 运动训练学 | Training
50 体育教育学 | Physical education
55 武术理论与方法 | Martial arts
60 体育管理学 | Sports management
65 体育经济学 | Sports economics
99 体育科学其他学科 | Sports science, other
910 统计学 | Statistics
10 统计学史 | History of statistics
30 经济统计学 | Economic statistics
35 科学技术统计学 | Statistics of science and technology
40 社会统计学 | Social statistics
45 人口统计学 | Population statistics
50 环境与生态统计学 | Environmental and ecological statistics
60 生物与医学统计学 | Biological and medical statistics
99 统计学其他学科 | Statistics, other
`
