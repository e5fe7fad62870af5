/**
 * Cuts a title where a line of it may end in a narrow place: after the name of a place, before and after a quoted name:
 * 云泽省|“数据赋能百业”|实施方案. Joined they are the title.
 */
export const titlePieces = (title: string): readonly string[] =>
  title.split(/(?<=^\p{Script=Han}{2,4}[省市])|(?<=.)(?=[“「《])|(?<=[”」》])(?=.)/u).filter((piece) => piece !== '')
