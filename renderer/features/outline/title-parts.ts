/**
 * Cuts a title where a line of it may end in a narrow place, before and after a quoted name:
 * 云泽省|“数据赋能百业”|实施方案. Joined they are the title.
 */
export const titlePieces = (title: string): readonly string[] =>
  title.split(/(?<=.)(?=[“「《])|(?<=[”」》])(?=.)/u).filter((piece) => piece !== '')
