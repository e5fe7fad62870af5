export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const pdfType = 'application/pdf'
/** REFI-QDA has no registered types: a project is a ZIP, a codebook XML. */
export const projectType = 'application/zip'
export const codebookType = 'application/xml'
/** The package is a ZIP; it has no registered type. */
export const packageType = 'application/zip'
