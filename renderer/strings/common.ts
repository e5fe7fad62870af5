import { defineStrings } from './define-strings.ts'

/** Words that several features say the same way. */
export const commonStrings = defineStrings(
  {
    close: '关闭', cancel: '取消', retry: '重试', undo: '撤销', redo: '重做', copyDetails: '复制详情', copied: '已复制', remove: '移除', clear: '清空',
    national: '国家', provincial: '省级', municipal: '市级', county: '县级', levelUnknown: '层级不明',
    nationalShort: '国', provincialShort: '省', municipalShort: '市', countyShort: '县', levelUnknownShort: '—',
    untitled: '无题', noDate: '无日期', noNumber: '无文号', loading: '正在打开…', or: '、',
  },
  {
    close: '關閉', cancel: '取消', retry: '重試', undo: '復原', redo: '重做', copyDetails: '複製詳情', copied: '已複製', remove: '移除', clear: '清空',
    national: '國家', provincial: '省級', municipal: '市級', county: '縣級', levelUnknown: '層級不明',
    nationalShort: '國', provincialShort: '省', municipalShort: '市', countyShort: '縣', levelUnknownShort: '—',
    untitled: '無題', noDate: '無日期', noNumber: '無文號', loading: '正在開啟…', or: '、',
  },
  {
    close: 'Close', cancel: 'Cancel', retry: 'Try again', undo: 'Undo', redo: 'Redo', copyDetails: 'Copy details', copied: 'Copied', remove: 'Remove', clear: 'Clear',
    national: 'National', provincial: 'Province', municipal: 'City', county: 'County', levelUnknown: 'Level unknown',
    nationalShort: 'Nat', provincialShort: 'Prov', municipalShort: 'City', countyShort: 'Cty', levelUnknownShort: '—',
    untitled: 'Untitled', noDate: 'No date', noNumber: 'No number', loading: 'Opening…', or: ', ',
  },
)
