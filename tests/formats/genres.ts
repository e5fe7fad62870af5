import { printedPolicy, type NumberedLevel, type PrintedPolicy } from './printed-policy.ts'

const plan: readonly NumberedLevel[] = [
  { format: 'chineseCountingThousand', text: '%1、', gap: '' },
  { format: 'chineseCountingThousand', text: '（%2）', gap: '' },
  { format: 'decimal', text: '%3.', gap: '' },
  { format: 'decimal', text: '（%4）', gap: '' },
]
const regulation: readonly NumberedLevel[] = [
  { format: 'chineseCountingThousand', text: '第%1章', gap: ' ', centred: true },
  { format: 'chineseCountingThousand', text: '第%2条', gap: ' ', through: true },
  { format: 'chineseCountingThousand', text: '（%3）', gap: '' },
]
const emergency: readonly NumberedLevel[] = [
  { format: 'decimal', text: '%1', gap: ' ' },
  { format: 'decimal', text: '%1.%2', gap: ' ' },
  { format: 'decimal', text: '%1.%2.%3', gap: ' ' },
]
const taiwan: readonly NumberedLevel[] = [
  { format: 'decimal', text: '第 %1 條', gap: ' ' },
  { format: 'taiwaneseCountingThousand', text: '%2、', gap: '' },
  { format: 'taiwaneseCountingThousand', text: '（%3）', gap: '' },
]
const act: readonly NumberedLevel[] = [
  { format: 'decimal', text: 'PART %1', gap: ' ', centred: true },
  { format: 'decimal', text: '%2.', gap: ' ', through: true },
  { format: 'decimal', text: '(%3)', gap: ' ' },
  { format: 'lowerLetter', text: '(%4)', gap: ' ' },
  { format: 'lowerRoman', text: '(%5)', gap: ' ' },
]

/** Invented policies of the kinds people read, each long enough for several pages. */
export const genres: Readonly<Record<string, PrintedPolicy>> = {
  opinion: printedPolicy(
    plan,
    'zh-CN',
    `
# 云泽省人民政府关于加快数据要素市场化配置改革的意见
^ 云政发〔2025〕18号
> 各市、县人民政府，省政府各部门、各直属机构：
数据是新型生产要素，是数字化、网络化、智能化的基础。为贯彻落实党中央、国务院决策部署，充分发挥数据要素乘数作用，赋能经济社会发展，结合我省实际，提出如下意见。
=1 总体要求
=2 指导思想。坚持需求牵引、注重实效，试点先行、重点突破，有效市场、有为政府，开放融合、安全有序，以推动数据要素高水平应用为主线，促进多场景应用，让数据要素更好服务高质量发展。
=2 主要目标。到2027年底，建成省级数据要素应用示范场景300个以上，培育数据商和第三方专业服务机构200家，数据产业年均增速超过20%，数据交易规模突破100亿元。
=1 健全数据基础制度
=2 建立数据产权结构性分置制度
=3 推进公共数据确权授权。对各级党政机关、企事业单位依法履职或提供公共服务过程中产生的公共数据，加强汇聚共享和开放开发，强化统筹授权使用和管理，打破“数据孤岛”。
=3 推动企业数据分类分级确权。鼓励探索企业数据授权使用新模式，发挥国有企业带头作用，引导行业龙头企业、互联网平台企业发挥带动作用，促进与中小微企业双向公平授权，共同合理使用数据。
=3 建立个人信息数据确权授权机制：
=4 规范对个人信息的处理活动，不得采取“一揽子授权”、强制同意等方式过度收集个人信息；
=4 探索由受托者代表个人利益，监督市场主体对个人信息数据进行采集、加工和使用的机制。
=2 完善数据流通交易规则
=3 制定数据流通和交易负面清单，明确不能交易或严格限制交易的数据项。
=3 建立数据质量标准化体系，推动数据采集和接口标准化，促进数据整合互通和互操作。支持开展Data-as-a-Service等新业态试点，2026年底前形成不少于15项地方标准。
=1 构建数据流通交易体系
=2 统筹构建规范高效的数据交易场所。严控交易场所数量，出台数据交易场所管理办法，建立健全数据交易规则，制定全省统一的数据交易、安全等标准体系，降低交易成本。
数据交易场所应当突出合规监管和基础服务功能，强化其公共属性和公益定位。
数据交易场所不得与数据商存在利益关系，应当与数据商功能分离。
=2 培育数据要素流通和交易服务生态。围绕促进数据要素合规高效、安全有序流通和交易需要，培育一批数据商和第三方专业服务机构。
=1 保障措施
=2 加强组织领导。省数据局牵头建立健全工作机制，统筹推进各项任务。（省数据局牵头，省发展改革委、省财政厅配合）
=2 强化资金支持。统筹安排省级财政资金，每年不少于2亿元，重点支持数据基础设施建设、公共数据开发利用和数据人才培养，引导社会资本有序参与。
=2 开展监测评估。建立年度评估制度，评估结果作为下一年度任务安排的重要依据，重大事项及时向省政府报告。
~ 云泽省人民政府
~ 2025年9月16日
`,
  ),
  regulation: printedPolicy(
    regulation,
    'zh-CN',
    `
# 澜江省公共数据管理条例
^ （2025年7月30日澜江省第十四届人民代表大会常务委员会第二十次会议通过）
=1 总则
=2 为了规范公共数据处理活动，促进公共数据共享、开放和开发利用，保障公共数据安全，保护自然人、法人和非法人组织的合法权益，根据《中华人民共和国数据安全法》等有关法律、行政法规，结合本省实际，制定本条例。
=2 本省行政区域内公共数据的收集、归集、治理、共享、开放、利用及其安全管理等活动，适用本条例。
涉及国家秘密的公共数据及相关处理活动，或者法律、法规另有规定的，从其规定。
=2 本条例下列用语的含义：
=3 公共数据，是指国家机关、法律法规规章授权的具有管理公共事务职能的组织，以及供水、供电、供气、公共交通等公共服务运营单位，在依法履行职责或者提供公共服务过程中收集、产生的数据；
=3 公共数据平台，是指本省统一建设、用于公共数据汇聚、共享、开放和授权运营的一体化智能化平台；
=3 授权运营，是指按照程序依法授权法人或者非法人组织，对授权的公共数据进行加工处理，开发形成数据产品和服务并向社会提供的行为。
=2 县级以上人民政府应当加强对公共数据工作的领导，将公共数据工作纳入国民经济和社会发展规划，所需经费列入本级财政预算。
=1 公共数据归集与共享
=2 省公共数据主管部门应当会同有关部门编制公共数据目录，确定公共数据的名称、来源、格式、更新频率、共享和开放属性，并动态调整。
=2 公共管理和服务机构应当按照一数一源、一源多用的要求，遵循合法、正当、必要的原则收集数据；可以通过共享获取的，不得重复收集。
公共管理和服务机构因履行职责需要共享公共数据的，应当通过公共数据平台提出申请，并说明使用的依据、目的、范围、方式和期限。
数据提供单位应当自收到申请之日起十个工作日内作出答复；不同意共享的，应当书面说明理由。
=2 有下列情形之一的，公共数据不予共享：
=3 法律、行政法规明确规定不得共享的；
=3 可能危害国家安全、公共安全或者经济运行安全的；
=3 其他依法不应当共享的。
=1 公共数据开放与利用
=2 公共数据开放应当遵循需求导向、分类分级、统一标准、安全可控、便捷高效的原则。
=2 鼓励自然人、法人和非法人组织利用依法开放的公共数据开展科学研究、产品开发、咨询服务等活动。
=2 任何单位和个人不得从事下列行为：
=3 擅自复制、篡改、删除公共数据；
=3 未经批准向境外提供公共数据；
=3 利用公共数据侵害他人合法权益。
=1 法律责任
=2 违反本条例规定，公共管理和服务机构有下列行为之一的，由本级人民政府或者上级主管部门责令限期改正；逾期不改正的，对直接负责的主管人员和其他直接责任人员依法给予处分：
=3 未按照规定编制或者更新公共数据目录的；
=3 无正当理由拒绝共享公共数据的。
=2 国家工作人员在公共数据工作中滥用职权、玩忽职守、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。
=1 附则
=2 本条例自2025年11月1日起施行。
`,
  ),
  emergency: printedPolicy(
    emergency,
    'zh-CN',
    `
# 临湖市突发地质灾害应急预案
=1 总则
=2 编制目的
高效有序做好突发地质灾害应急防治工作，避免或最大限度减轻灾害造成的损失，维护人民群众生命财产安全和社会稳定。
=2 编制依据
依据《地质灾害防治条例》《云泽省突发地质灾害应急预案》等，制定本预案。
=2 工作原则
=3 以人为本，预防为主。把保障人民群众的生命安全放在首位，建立健全群测群防机制，最大限度减少突发地质灾害造成的人员伤亡。
=3 统一领导，分工负责。在市委、市政府统一领导下，有关部门各司其职，密切配合，共同做好应急防治工作。
=3 分级管理，属地为主。建立健全按灾害级别分级管理、条块结合、以县（区）人民政府为主的管理体制。
=1 组织体系和职责
=2 市应急指挥部
出现超出县级人民政府处置能力、需要由市政府负责处置的地质灾害时，市政府成立临时性的突发地质灾害应急指挥部。
=2 部门职责
=3 市应急管理局：组织协调抢险救援，指导受灾群众转移安置。
=3 市自然资源局：负责地质灾害应急调查、监测和趋势预测，提供技术支撑，组建不少于3支专业技术队伍。
=3 市气象局：负责提供气象预报预警信息，24小时内滚动通报雨情。
=1 预防和预警机制
=2 监测预报预警体系建设
各县（区）人民政府应当加快建立以预防为主的监测、预报、预警体系，开展地质灾害调查，编制防治规划，建设群测群防网络和专业监测网络，形成覆盖全市的监测网络。
国土、水利、气象、地震部门要密切合作，逐步建成与全市防汛监测网络、气象监测网络互联，连接市有关部门、县（区）的信息系统，及时传送有关灾害信息。
=2 信息报送
=3 速报时限。县级主管部门接到当地出现特大型、大型地质灾害报告后，应在1小时内速报县级人民政府和市主管部门，同时可直接速报省主管部门。
=3 速报内容。灾害速报的内容主要包括地质灾害险情或灾情出现的地点和时间、地质灾害类型、灾害体的规模、可能的引发因素和发展趋势等。
=1 应急响应
=2 分级响应
地质灾害应急工作遵循分级响应程序，根据灾害等级确定相应级别的应急机构。
=3 一级响应。由市政府报请省政府组织开展应急防治工作，市指挥部迅速组织力量先期处置。
=3 二级响应。市指挥部按照省指挥部的统一部署，组织实施应急救援。
=2 响应结束
经专家组鉴定险情或灾情已消除，或者得到有效控制后，撤销划定的地质灾害危险区，应急响应结束。
=1 附则
=2 预案管理
本预案由市应急管理局会同有关部门制定，报市政府批准后实施，每3年修订一次。
=2 实施时间
本预案自印发之日起实施。
`,
  ),
  notice: printedPolicy(
    plan,
    'zh-CN',
    `
# 临湖市人民政府办公室关于印发《临湖市“数据要素×”三年行动方案（2025—2027年）》的通知
^ 临政办发〔2025〕22号
> 各县、区人民政府，市政府各部门：
《临湖市“数据要素×”三年行动方案（2025—2027年）》已经市政府同意，现印发给你们，请认真组织实施。
附件：重点任务分工表
~ 临湖市人民政府办公室
~ 2025年6月8日
# 临湖市“数据要素×”三年行动方案
^ （2025—2027年）
为充分发挥我市海量数据规模和丰富应用场景优势，推动数据要素与各行业深度融合，制定本方案。
=1 总体目标
到2027年底，建成典型应用场景80个，数据企业突破120家，公共数据开放数量达到3000项，数据产业规模年均增长18%以上。
=1 重点行动
=2 数据要素×工业制造。支持链主企业打造供应链协同平台，推动设计、生产、运维数据贯通，培育不少于10个行业可信数据空间。（责任单位：市工信局、市数据局）
=2 数据要素×现代农业。推进农业生产、气象、遥感数据融合应用，建设全市农业大数据平台，提升产销对接水平和农产品追溯能力。（责任单位：市农业农村局）
=2 数据要素×商贸流通
=3 拓展新消费。支持电商平台、商贸流通企业分析客流、消费行为、人文特征等数据，打造集数字商品生产、消费、服务于一体的新场景。
=3 打造新品牌。推动企业依托订单、产能、物流等数据，提升柔性化生产能力，培育一批本土品牌。
=2 数据要素×交通运输。推进公路、铁路、水路、航空货运数据共享互认，发展多式联运“一单制”，物流成本占比降低1个百分点。
=1 强化支撑
=2 提升数据供给水平。加强公共数据资源汇聚治理，建立高质量数据集目录，到2026年建成高质量数据集50个。
=2 优化数据流通环境。完善数据登记、评估、定价机制，支持本地企业参与省级数据交易平台，每年组织不少于4场供需对接活动。
=1 组织保障
=2 加强统筹协调。市数据局会同有关部门建立任务台账，按季度调度进展。
=2 营造良好氛围。总结推广典型案例，举办“数据要素×”大赛，营造全社会关注和支持的氛围。
`,
  ),
  taiwan: printedPolicy(
    taiwan,
    'zh-TW',
    `
# 雲澤縣資料開放及共享辦法
=1 為促進縣政資料開放及共享，提升施政品質，增進公共利益，特訂定本辦法。
=1 本辦法所稱主管機關為雲澤縣政府（以下簡稱本府），並由數位發展處主辦。
=1 本辦法用詞，定義如下：
=2 政府資料：指本府所屬機關（構）於職權範圍內取得或作成，且依法得公開之各類電子資料，包括文字、數據、圖片、影像、聲音及其詮釋資料。
=2 資料開放：指各機關以開放格式、於網路公開，提供個人、學校、團體、企業或政府機關等使用者，依其需求連結下載及利用。
=2 資料共享：指各機關間依業務需要，以介接、交換或其他方式提供政府資料之行為。
=1 各機關應盤點業務範圍內之政府資料，並依下列規定辦理：
=2 每年三月底前完成資料清冊，報本府備查。
=2 依資料性質，分為下列三類：
=3 甲類：開放資料，以無償提供為原則。
=3 乙類：有限度利用資料，得收取必要之規費。
=3 丙類：不開放資料，應敘明法令依據。
=2 資料內容變動時，應於十日內更新。
=1 各機關提供之資料，其品質、格式及更新頻率，應符合主管機關所定之規範。
前項規範，主管機關應每二年檢討一次，必要時得邀請專家學者、公民團體及相關業者參與。
各機關未能符合規範者，主管機關應輔導其限期改善。
=1 使用者利用開放資料，不得有下列行為：
=2 惡意變更資料內容，致使公眾誤認。
=2 侵害他人之隱私、著作權或其他權利。
=2 違反法令強制或禁止之規定。
=1 本府為推動資料開放業務，得設諮詢委員會，置委員九人至十三人，任一性別委員人數不得少於全體委員總數三分之一。
=1 本辦法自中華民國一百十四年八月一日施行。
`,
  ),
  targets: printedPolicy(
    plan,
    'zh-CN',
    `
# 云泽省数字经济发展规划（2026—2030年）
数字经济是高质量发展的重要引擎。为加快数字云泽建设，根据全省国民经济和社会发展规划，编制本规划。
=1 发展基础
“十四五”期间，全省数字经济核心产业增加值{{核心产业增加值按国家统计局公布的分类测算。}}占地区生产总值比重稳步提升，数字基础设施不断完善，累计建成5G基站12万个，算力规模{{以FP32精度折算。}}居中部地区前列。
同时，数据供给质量不高、流通机制不畅、应用潜力释放不够等问题仍然突出，需要在今后五年着力加以解决。
=1 总体目标
到2030年，数字经济核心产业规模实现倍增，成为全国数据要素综合试验的重要承载区。主要指标如下表所示。
| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |
| 1 | 数字经济核心产业增加值占比 | % | 8.5 | 15 | 预期性 |
| 2 | 公共数据开放数据集 | 个 | 6000 | 20000 | 约束性 |
| 3 | 算力总规模 | EFLOPS | 12 | 60 | 预期性 |
| 4 | 规模以上工业企业数字化改造覆盖率 | % | 70 | 100 | 约束性 |
| 5 | 数据企业 | 家 | 450 | 1500 | 预期性 |
展望2035年，数字经济治理体系和治理能力现代化基本实现。
=1 主要任务
=2 夯实数字基础设施
=3 建设泛在智联网络。深入推进千兆光网、5G-A规模部署，实现行政村千兆光网通达率100%，打造双千兆全光省份。
=3 优化算力布局。统筹通用算力、智能算力、超级算力协同发展，新增算力{{含边缘计算节点。}}中绿色电力占比达到80%以上，电能利用效率控制在1.2以内。
=2 激活数据要素潜能
=3 加强数据汇聚治理。建立健全公共数据资源目录和“一数一源”机制，完善人口、法人、自然资源、宏观经济等基础数据库，推动各级各部门数据应归尽归。
=3 促进数据流通利用。支持数据交易场所创新发展，培育一批专业服务机构，形成权责清晰、过程透明、风险可控的流通体系。
=2 推进产业数字化。分行业制定转型路线图，开展中小企业数字化赋能专项行动，建设一批智能工厂和数字车间，打造具有竞争力的数字产业集群。
=1 实施保障
=2 强化组织实施。各地、各部门要结合实际制定年度工作计划，明确责任分工，细化政策措施，确保各项任务落到实处。
=2 加大要素投入。统筹现有资金渠道，鼓励金融机构创新数字金融产品，引导社会资本加大投入力度，培养引进复合型人才5000名以上。
=2 完善考核评估。建立规划实施年度监测、中期评估和总结评估机制。
`,
  ),
  act: printedPolicy(
    act,
    'en',
    `
# Lanjiang Data Trusts Act 2025
=1 Preliminary
=2 Short title
This Act may be cited as the Lanjiang Data Trusts Act 2025.
=2 Interpretation
=3 In this Act, unless the context otherwise requires, a reference to a trustee includes a reference to any person who, whether or not appointed under this Act, controls the purposes for which trust data are used.
=3 For the purposes of this Act a data trust is established where:
=4 a person declares in writing that identified data are held for the benefit of a class of beneficiaries;
=4 the declaration names at least two trustees, each of whom has given consent in writing to act; and
=4 the declaration is entered in the register under section 4.
=1 Registration and oversight
=2 The Registrar
=3 The Minister must appoint a Registrar of Data Trusts, who holds office for five years and may be appointed again once only.
=3 The Registrar is not subject to direction in the exercise of any function under this Act, except by a court of competent jurisdiction.
=2 The register
=3 The Registrar must keep a register in which the following are entered for every data trust:
=4 its name and the date of the declaration;
=4 the name and address for service of each trustee, and in the case of a body corporate:
=5 its registered number; and
=5 the names of its directors;
=4 a summary of the purposes for which trust data may be used.
=3 The register must be open to inspection by any person without payment during ordinary business hours.
=1 Duties of trustees
=2 Duty of loyalty
=3 A trustee must act honestly and in good faith in what the trustee reasonably believes to be the interests of the beneficiaries as a whole.
=3 A trustee must not use trust data for a purpose that the declaration does not permit, even where the beneficiaries would suffer no loss.
=2 Records
A trustee must keep records sufficient to show, for a period of not less than seven years, every person to whom trust data were disclosed and the terms on which they were disclosed.
=2 Offences
=3 A person who knowingly contravenes section 5(2) commits an offence and is liable on conviction to a fine not exceeding 500,000 crowns.
=3 Where an offence under this section is committed by a body corporate, every director who authorised or permitted the contravention also commits the offence.
`,
  ),
}
