/** 410–630 工程与技术科学 and management, written as in `natural.ts`. */
export const ENGINEERING = `
410 工程与技术科学基础学科 | Foundations of engineering and technology
10 工程数学 | Engineering mathematics
15 工程控制论 | Engineering cybernetics
20 工程力学 | Engineering mechanics
25 工程物理学 | Engineering physics
30 工程地质学 | Engineering geology
35 工程水文学 | Engineering hydrology
40 工程仿生学 | Engineering bionics
45 工程心理学 | Engineering psychology
50 标准科学技术 | Standardisation
55 计量学 | Metrology
60 工程图学 | Engineering graphics
65 勘查技术 | Exploration technology
70 工程通用技术 | General engineering technology
75 工业工程学 | Industrial engineering
99 工程与技术科学基础学科其他学科 | Foundations of engineering and technology, other
413 信息与系统科学相关工程与技术 | Engineering of information and systems science
10 控制科学与技术 | Control science and technology
15 仿真科学技术 | Simulation
20 信息安全技术 | Information security
30 信息技术系统性应用 | Systematic application of information technology
99 信息与系统科学相关工程与技术其他学科 | Engineering of information and systems science, other
416 自然科学相关工程与技术 | Engineering of the natural sciences
10 物理学相关工程与技术 | Engineering of physics
20 光学工程 | Optical engineering
30 海洋工程与技术 | Marine engineering
40 生物工程 | Bioengineering
50 农业工程 | Agricultural engineering
60 生物医学工程学 | Biomedical engineering
420 测绘科学技术 | Surveying and mapping
10 大地测量技术 | Geodetic surveying
20 摄影测量与遥感技术 | Photogrammetry and remote sensing
30 地图制图技术 | Map making
40 工程测量技术 | Engineering surveying
50 海洋测绘 | Marine surveying
60 测绘仪器 | Surveying instruments
99 测绘科学技术其他学科 | Surveying and mapping, other
430 材料科学 | Materials science
10 材料科学基础学科 | Foundations of materials science
15 材料表面与界面 | Surfaces and interfaces
20 材料失效与保护 | Failure and protection of materials
25 材料检测与分析技术 | Testing and analysis of materials
30 材料实验 | Materials experiments
35 材料合成与加工工艺 | Synthesis and processing of materials
40 金属材料 | Metals
45 无机非金属材料 | Inorganic non-metallic materials
50 有机高分子材料 | Organic polymers
55 复合材料 | Composites
60 生物材料 | Biomaterials
70 纳米材料 | Nanomaterials
99 材料科学其他学科 | Materials science, other
440 矿山工程技术 | Mining engineering
10 矿山地质学 | Mining geology
15 矿山测量 | Mine surveying
20 矿山设计 | Mine design
25 矿山地面工程 | Surface works of mines
30 井巷工程 | Shaft and drift engineering
35 采矿工程 | Mining
40 选矿工程 | Mineral processing
45 钻井工程 | Drilling
50 油气田井开发工程 | Oil and gas field development
55 石油、天然气储存与运输工程 | Oil and gas storage and transport
60 矿山机械工程 | Mining machinery
65 矿山电气工程 | Mine electrical engineering
70 采矿环境工程 | Mining environment
75 矿山安全 | Mine safety
80 矿山综合利用工程 | Comprehensive utilisation of mines
99 矿山工程技术其他学科 | Mining engineering, other
450 冶金工程技术 | Metallurgical engineering
10 冶金物理化学 | Physical chemistry of metallurgy
15 冶金反应工程 | Metallurgical reaction engineering
20 冶金原料与预处理 | Raw materials and pretreatment
25 冶金热能工程 | Metallurgical thermal engineering
30 冶金技术 | Metallurgical technology
35 钢铁冶金 | Ferrous metallurgy
40 有色金属冶金 | Non-ferrous metallurgy
45 轧制 | Rolling
50 冶金机械及自动化 | Metallurgical machinery and automation
99 冶金工程技术其他学科 | Metallurgical engineering, other
460 机械工程 | Mechanical engineering
10 机械史 | History of machinery
15 机械学 | Theory of machines
20 机械设计 | Machine design
25 机械制造工艺与设备 | Manufacturing processes and equipment
30 刀具技术 | Cutting tools
35 机床技术 | Machine tools
45 流体传动与控制 | Fluid power transmission and control
50 机械制造自动化 | Manufacturing automation
99 机械工程其他学科 | Mechanical engineering, other
470 动力与电气工程 | Power and electrical engineering
10 工程热物理 | Engineering thermophysics
20 热工学 | Heat engineering
30 动力机械工程 | Power machinery
35 制冷与低温工程 | Refrigeration and cryogenics
40 电气工程 | Electrical engineering
99 动力与电气工程其他学科 | Power and electrical engineering, other
480 能源科学技术 | Energy science and technology
10 能源化学 | Energy chemistry
20 能源地理学 | Energy geography
30 能源计算与测量 | Energy calculation and measurement
40 储能技术 | Energy storage
50 节能技术 | Energy saving
60 一次能源 | Primary energy
70 二次能源 | Secondary energy
80 能源系统工程 | Energy systems engineering
99 能源科学技术其他学科 | Energy science and technology, other
490 核科学技术 | Nuclear science and technology
10 辐射物理与技术 | Radiation physics and technology
15 核探测技术与核电子学 | Nuclear detection and electronics
20 放射性计量学 | Radioactivity metrology
25 核仪器、仪表 | Nuclear instruments
30 核材料与工艺技术 | Nuclear materials and processes
35 粒子加速器 | Particle accelerators
40 裂变堆工程技术 | Fission reactor engineering
45 核聚变工程技术 | Fusion engineering
50 核动力工程技术 | Nuclear power engineering
55 同位素技术 | Isotope technology
60 核爆炸工程 | Nuclear explosion engineering
65 核安全 | Nuclear safety
70 乏燃料后处理技术 | Spent fuel reprocessing
75 辐射防护技术 | Radiation protection
80 核设施退役技术 | Decommissioning of nuclear facilities
85 放射性三废处理、处置技术 | Treatment and disposal of radioactive waste
99 核科学技术其他学科 | Nuclear science and technology, other
510 电子与通信技术 | Electronics and communications
10 电子技术 | Electronics
20 光电子学与激光技术 | Optoelectronics and lasers
30 半导体技术 | Semiconductors
40 信息处理技术 | Information processing
50 通信技术 | Communications
60 广播与电视工程技术 | Radio and television engineering
70 雷达工程 | Radar engineering
99 电子与通信技术其他学科 | Electronics and communications, other
520 计算机科学技术 | Computer science and technology
10 计算机科学技术基础学科 | Foundations of computer science
20 人工智能 | Artificial intelligence
30 计算机系统结构 | Computer architecture
40 计算机软件 | Software
50 计算机工程 | Computer engineering
60 计算机应用 | Computer applications
99 计算机科学技术其他学科 | Computer science and technology, other
530 化学工程 | Chemical engineering
11 化学工程基础学科 | Foundations of chemical engineering
14 化工测量技术与仪器仪表 | Chemical measurement and instruments
17 化工传递过程 | Transport processes
21 化学分离工程 | Separation engineering
24 化学反应工程 | Reaction engineering
27 化工系统工程 | Chemical systems engineering
31 化工机械与设备 | Chemical machinery and equipment
34 无机化学工程 | Inorganic chemical engineering
37 有机化学工程 | Organic chemical engineering
41 电化学工程 | Electrochemical engineering
44 高聚物工程 | Polymer engineering
47 煤化学工程 | Coal chemical engineering
51 石油化学工程 | Petrochemical engineering
52 天然气化学工程 | Natural gas chemical engineering
54 精细化学工程 | Fine chemicals
57 造纸技术 | Papermaking
61 毛皮与制革工程 | Fur and leather engineering
64 制药工程 | Pharmaceutical engineering
67 生物化学工程 | Biochemical engineering
99 化学工程其他学科 | Chemical engineering, other
535 产品应用相关工程与技术 | Engineering of product application
10 仪器仪表技术 | Instruments and meters
20 兵器科学与技术 | Weapon science and technology
30 产品应用专用性技术 | Special technology of product application
99 产品应用相关工程与技术其他学科 | Engineering of product application, other
540 纺织科学技术 | Textile science and technology
10 纺织科学技术基础学科 | Foundations of textile science
20 纺织材料 | Textile materials
30 纤维制造技术 | Fibre making
40 纺织技术 | Textile technology
50 染整技术 | Dyeing and finishing
60 服装技术 | Clothing technology
70 纺织机械与设备 | Textile machinery and equipment
99 纺织科学技术其他学科 | Textile science and technology, other
550 食品科学技术 | Food science and technology
10 食品科学技术基础学科 | Foundations of food science
20 食品加工技术 | Food processing
30 食品包装与储藏 | Food packaging and storage
40 食品机械 | Food machinery
50 食品加工的副产品加工与利用 | Use of by-products of food processing
60 食品工业企业管理学 | Management of food enterprises
70 食品工程与粮油工程 | Food, grain and oil engineering
99 食品科学技术其他学科 | Food science and technology, other
560 土木建筑工程 | Civil engineering and architecture
10 建筑史 | History of architecture
15 土木建筑工程基础学科 | Foundations of civil engineering
20 土木建筑工程测量 | Construction surveying
25 建筑材料 | Building materials
30 工程结构 | Engineering structures
35 土木建筑结构 | Building structures
40 土木建筑工程设计 | Design of buildings and works
45 土木建筑工程施工 | Construction
50 土木工程机械与设备 | Construction machinery and equipment
55 市政工程 | Municipal engineering
60 建筑经济学 | Building economics
99 土木建筑工程其他学科 | Civil engineering and architecture, other
570 水利工程 | Hydraulic engineering
10 水利工程基础学科 | Foundations of hydraulic engineering
15 水利工程测量 | Hydraulic surveying
20 水工材料 | Hydraulic materials
25 水工结构 | Hydraulic structures
30 水力机械 | Hydraulic machinery
35 水利工程施工 | Hydraulic construction
40 水处理 | Water treatment
45 河流泥沙工程学 | River sediment engineering
55 环境水利 | Environmental hydraulics
60 水利管理 | Water management
65 防洪工程 | Flood control
70 水利经济学 | Water economics
99 水利工程其他学科 | Hydraulic engineering, other
580 交通运输工程 | Transport engineering
10 道路工程 | Road engineering
20 公路运输 | Road transport
30 铁路运输 | Rail transport
40 水路运输 | Water transport
50 船舶、舰船工程 | Ships and naval vessels
60 航空运输 | Air transport
70 交通运输系统工程 | Transport systems engineering
80 交通运输安全工程 | Transport safety
99 交通运输工程其他学科 | Transport engineering, other
590 航空、航天科学技术 | Aeronautics and astronautics
10 航空、航天科学技术基础学科 | Foundations of aeronautics and astronautics
15 航空器结构与设计 | Aircraft structure and design
20 航天器结构与设计 | Spacecraft structure and design
25 航空、航天推进系统 | Propulsion
30 飞行器仪表、设备 | Flight instruments and equipment
35 飞行器控制、导航技术 | Flight control and navigation
40 航空、航天材料 | Aerospace materials
45 飞行器制造技术 | Aircraft manufacturing
50 飞行器试验技术 | Flight testing
55 飞行器发射与回收、飞行技术 | Launch, recovery and flight
60 航空航天地面设施、技术保障 | Ground facilities and support
65 航空、航天系统工程 | Aerospace systems engineering
99 航空、航天科学技术其他学科 | Aeronautics and astronautics, other
610 环境科学技术及资源科学技术 | Environmental and resource science and technology
10 环境科学技术基础学科 | Foundations of environmental science
20 环境学 | Environmental studies
30 环境工程学 | Environmental engineering
50 资源科学技术 | Resource science and technology
99 环境科学技术及资源科学技术其他学科 | Environmental and resource science and technology, other
620 安全科学技术 | Safety science and technology
10 安全科学技术基础学科 | Foundations of safety science
21 安全社会科学 | Social science of safety
23 安全物质学 | Material science of safety
25 安全人体学 | Human factors of safety
27 安全系统学 | Safety systems
30 安全工程技术科学 | Safety engineering
40 安全卫生工程技术 | Safety and hygiene engineering
60 安全社会工程 | Social engineering of safety
70 部门安全工程理论 | Safety of branches of industry
80 公共安全 | Public safety
99 安全科学技术其他学科 | Safety science and technology, other
630 管理学 | Management
10 管理思想史 | History of management thought
15 管理理论 | Management theory
25 管理计量学 | Management metrics
30 部门经济管理 | Management of branches of the economy
32 区域经济管理 | Regional economic management
35 科学学与科技管理 | Science of science and management of technology
40 企业管理 | Business management
44 公共管理 | Public administration
50 管理工程 | Management engineering
55 人力资源开发与管理 | Human resources
60 未来学 | Futures studies
99 管理学其他学科 | Management, other
`
