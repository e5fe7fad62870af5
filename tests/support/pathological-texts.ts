/**
 * Texts of about `size` UTF-16 units each that stress reading in one way: nothing in them is a policy anybody wrote.
 * Names as in the tables that tests print.
 */
export const pathologicalTexts: Readonly<Record<string, (size: number) => string>> = {
  'one giant line without breaks': (size) =>
    `云泽省数据流通管理办法第一章 总则${filled(size, (k) => `第${numeral(k + 1)}条 各级人民政府应当推动数据资源开发利用，到2027年建成${(k % 90) + 10}个数据场景（责任单位：省数据局）。`)}`,
  'one giant line of plain sentences': (size) =>
    filled(size, (k) => `各地要坚持改革创新，完善第${k}项工作机制，推进数据流通。`),
  'markers only': (size) =>
    filled(size, (k) => `${['一、', '（一）', '1.', '（1）', '①', '第一条', '一是'][k % 7] ?? ''}\n`),
  'articles only': (size) =>
    `云泽省数据条例\n${filled(size, (k) => `第${numeral(k + 1)}条 数据处理者应当建立制度。\n`)}`,
  'tables only': (size) => filled(size, (k) => `序号${k}\t任务${k}\t牵头单位\t2026年底\t${k % 100}%\n`),
  'brackets never closed': (size) =>
    `关于推进工作的通知\n一、总体要求\n${filled(size, (k) => `（责任单位：省数据局【〔((第${k}项`)}`,
  'pinyin glosses only': (size) => filled(size, (k) => `數(shù)據(jù)資(zī)源(yuán)${k % 40 === 39 ? '。\n' : ''}`),
  'page marks in one line': (size) =>
    filled(size, (k) => `推进数据— ${(k % 900) + 1} —共享第${(k % 40) + 1}页 共40页开放`),
  'contents lists': (size) =>
    `云泽省数据发展规划\n目录\n${filled(size / 2, (k) => `第${numeral(k + 1)}章 数据工作之${k}……${k}\n`)}${filled(size / 2, (k) => `第${numeral(k + 1)}章 数据工作之${k}\n`)}`,
  'hard-wrapped': (size) =>
    filled(
      size,
      (k) =>
        `${k % 5 === 0 ? '　　' : ''}各级各部门要结合实际认真贯彻落实，不断完善工作机制，形成推动数据${k % 5 === 4 ? '流通。' : '要素流通应'}\n${k % 30 === 29 ? `— ${(k + 1) / 30} —\n` : ''}`,
    ),
  'revision marks in one clause': (size) =>
    `关于推进工作的意见\n一、总体要求\n${filled(size, (k) => `推进第${k}项数据工作（征求意见稿为：“完善第${k}项机制”），健全（新增）制度`)}`,
}

function filled(size: number, part: (k: number) => string): string {
  const parts: string[] = []
  for (let length = 0, k = 0; length < size; k++) {
    const next = part(k)
    parts.push(next)
    length += next.length
  }
  return parts.join('')
}

const digits = '零一二三四五六七八九'
/** 1 to 9999 as a policy counts, then from the beginning again. */
function numeral(n: number): string {
  const places = ['', '十', '百', '千']
  const value = ((n - 1) % 9999) + 1
  return [...String(value)]
    .reverse()
    .map((digit, k) => (digit === '0' ? '零' : `${digits.charAt(Number(digit))}${places[k] ?? ''}`))
    .reverse()
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '')
    .replace(/^一十/u, '十')
}
