import type { FailureCode } from '../model/result.ts'
import type { ExplainLanguage } from './explain-language.ts'

/** What to do next where that is another thing on the command line than in the window. */
export const commandLineSteps: Partial<Readonly<Record<FailureCode, Readonly<Record<ExplainLanguage, string>>>>> = {
  'encoding-uncertain': {
    'zh-Hans': '请用 --encoding 指定编码后重试，例如 GB18030、Big5 或 UTF-8。',
    'zh-Hant': '請用 --encoding 指定編碼後重試，例如 GB18030、Big5 或 UTF-8。',
    en: 'Name one with --encoding and try again, for instance GB18030, Big5 or UTF-8.',
  },
  'library-damaged': {
    'zh-Hans': '请运行 piyue check --repair；原文件不会被删除。',
    'zh-Hant': '請執行 piyue check --repair；原檔案不會被刪除。',
    en: 'Run piyue check --repair; no original file is deleted.',
  },
  'backup-not-found': {
    'zh-Hans': '请用 piyue backup --list 查看现有备份。',
    'zh-Hant': '請用 piyue backup --list 查看現有備份。',
    en: 'Run piyue backup --list to see those there are.',
  },
  'policy-not-found': {
    'zh-Hans': '它可能已被移除；请用 piyue list 查看现有政策。',
    'zh-Hant': '它可能已被移除；請用 piyue list 查看現有政策。',
    en: 'It may have been removed; piyue list shows those there are.',
  },
  'clause-not-found': {
    'zh-Hans': '条款写作“政策:路径”，例如 7f3k:三（五）；用 piyue show 查看路径。',
    'zh-Hant': '條款寫作「政策:路徑」，例如 7f3k:三（五）；用 piyue show 查看路徑。',
    en: 'A clause is named POLICY:PATH, for instance 7f3k:三（五）; piyue show lists the paths.',
  },
  'bad-request': {
    'zh-Hans': '请用 --help 核对写法。',
    'zh-Hant': '請用 --help 核對寫法。',
    en: 'See --help for how it is written.',
  },
  'file-exists': {
    'zh-Hans': '请换一个文件名，或用 --force 覆盖。',
    'zh-Hant': '請換一個檔名，或用 --force 覆寫。',
    en: 'Choose another name, or overwrite it with --force.',
  },
}
