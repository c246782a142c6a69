/** 110–190 自然科学: a line of three digits is of the first level, the lines of two digits below it are its second. */
export const NATURAL = `
110 数学 | Mathematics
11 数学史 | History of mathematics
14 数理逻辑与数学基础 | Mathematical logic and foundations
17 数论 | Number theory
21 代数学 | Algebra
24 代数几何学 | Algebraic geometry
27 几何学 | Geometry
31 拓扑学 | Topology
34 数学分析 | Mathematical analysis
37 非标准分析 | Non-standard analysis
41 函数论 | Theory of functions
44 常微分方程 | Ordinary differential equations
47 偏微分方程 | Partial differential equations
51 动力系统 | Dynamical systems
54 积分方程 | Integral equations
57 泛函分析 | Functional analysis
61 计算数学 | Computational mathematics
64 概率论 | Probability theory
67 数理统计学 | Mathematical statistics
71 应用统计数学 | Applied statistics
74 运筹学 | Operations research
77 组合数学 | Combinatorics
81 离散数学 | Discrete mathematics
84 模糊数学 | Fuzzy mathematics
85 计算机数学 | Computer mathematics
87 应用数学 | Applied mathematics
99 数学其他学科 | Mathematics, other
120 信息科学与系统科学 | Information and systems science
10 信息科学与系统科学基础学科 | Foundations of information and systems science
20 系统学 | Systematics
30 控制理论 | Control theory
40 系统评估与可行性分析 | System evaluation and feasibility analysis
50 系统工程方法论 | Methodology of systems engineering
99 信息科学与系统科学其他学科 | Information and systems science, other
130 力学 | Mechanics
10 基础力学 | Basic mechanics
15 固体力学 | Solid mechanics
20 振动与波 | Vibration and waves
25 流体力学 | Fluid mechanics
30 流变学 | Rheology
35 爆炸力学 | Explosion mechanics
40 物理力学 | Physical mechanics
41 生物力学 | Biomechanics
45 统计力学 | Statistical mechanics
50 应用力学 | Applied mechanics
99 力学其他学科 | Mechanics, other
140 物理学 | Physics
10 物理学史 | History of physics
15 理论物理学 | Theoretical physics
20 声学 | Acoustics
25 热学 | Thermal physics
30 光学 | Optics
35 电磁学 | Electromagnetism
40 无线电物理 | Radio physics
45 电子物理学 | Electron physics
50 凝聚态物理学 | Condensed-matter physics
55 等离子体物理学 | Plasma physics
60 原子分子物理学 | Atomic and molecular physics
65 原子核物理学 | Nuclear physics
70 高能物理学 | High-energy physics
75 计算物理学 | Computational physics
80 应用物理学 | Applied physics
99 物理学其他学科 | Physics, other
150 化学 | Chemistry
10 化学史 | History of chemistry
15 无机化学 | Inorganic chemistry
20 有机化学 | Organic chemistry
25 分析化学 | Analytical chemistry
30 物理化学 | Physical chemistry
35 化学物理学 | Chemical physics
40 高分子物理 | Polymer physics
45 高分子化学 | Polymer chemistry
50 核化学 | Nuclear chemistry
55 应用化学 | Applied chemistry
60 化学生物学 | Chemical biology
65 材料化学 | Materials chemistry
99 化学其他学科 | Chemistry, other
160 天文学 | Astronomy
10 天文学史 | History of astronomy
15 天体力学 | Celestial mechanics
20 天体物理学 | Astrophysics
25 宇宙化学 | Cosmochemistry
30 天体测量学 | Astrometry
35 射电天文学 | Radio astronomy
40 空间天文学 | Space astronomy
45 天体演化学 | Cosmogony
50 星系与宇宙学 | Galaxies and cosmology
55 恒星与银河系 | Stars and the Milky Way
60 太阳与太阳系 | Sun and solar system
65 天体生物学 | Astrobiology
70 天文地球动力学 | Astrogeodynamics
75 时间测量学 | Chronometry
99 天文学其他学科 | Astronomy, other
170 地球科学 | Earth science
10 地球科学史 | History of earth science
15 大气科学 | Atmospheric science
20 固体地球物理学 | Solid-earth geophysics
25 空间物理学 | Space physics
30 地球化学 | Geochemistry
35 大地测量学 | Geodesy
40 地图学 | Cartography
45 地理学 | Geography
50 地质学 | Geology
55 水文学 | Hydrology
60 海洋科学 | Marine science
99 地球科学其他学科 | Earth science, other
180 生物学 | Biology
11 生物数学 | Biomathematics
14 生物物理学 | Biophysics
17 生物化学 | Biochemistry
21 细胞生物学 | Cell biology
22 免疫学 | Immunology
24 生理学 | Physiology
27 发育生物学 | Developmental biology
31 遗传学 | Genetics
34 放射生物学 | Radiobiology
37 分子生物学 | Molecular biology
39 专题生物学研究 | Special biological studies
41 生物进化论 | Theory of evolution
44 生态学 | Ecology
47 神经生物学 | Neurobiology
51 植物学 | Botany
54 昆虫学 | Entomology
57 动物学 | Zoology
61 微生物学 | Microbiology
64 病毒学 | Virology
67 人类学 | Anthropology
99 生物学其他学科 | Biology, other
190 心理学 | Psychology
10 心理学史 | History of psychology
15 认知心理学 | Cognitive psychology
20 社会心理学 | Social psychology
25 实验心理学 | Experimental psychology
30 发展心理学 | Developmental psychology
40 医学心理学 | Medical psychology
41 人格心理学 | Psychology of personality
42 临床与咨询心理学 | Clinical and counselling psychology
45 心理测量 | Psychometrics
46 心理统计 | Psychological statistics
50 生理心理学 | Physiological psychology
55 工业心理学 | Industrial psychology
60 管理心理学 | Managerial psychology
65 应用心理学 | Applied psychology
70 教育心理学 | Educational psychology
75 法制心理学 | Legal psychology
99 心理学其他学科 | Psychology, other
`
