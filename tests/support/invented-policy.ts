/** A short invented plan in the manner of the genre, for journeys that need a file to import. */
export const inventedPolicy = {
  fileName: '云泽省数据赋能百业实施意见.txt',
  documentNumber: '云政办发〔2025〕18号',
  clause: '推进多式联运“一单到底”。',
  clauses: 6,
  text: [
    '云泽省人民政府办公厅关于数据赋能百业的实施意见',
    '云政办发〔2025〕18号',
    '',
    '一、总体要求',
    '（一）指导思想。坚持场景牵引、分步实施，推动数据与产业融合。',
    '（二）主要目标。到2027年底，建成30个以上示范场景。',
    '二、重点任务',
    '（一）数据赋能现代农业。建立农产品全程追溯机制。（省农业农村厅牵头，省数据局配合）',
    '（二）数据赋能交通运输。推进多式联运“一单到底”。（省交通运输厅负责）',
    '',
    '云泽省人民政府办公厅',
    '2025年3月18日',
    '',
  ].join('\n'),
} as const
