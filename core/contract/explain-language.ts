/** Languages that failures and notices are put into. */
export type ExplainLanguage = 'zh-Hans' | 'zh-Hant' | 'en'
