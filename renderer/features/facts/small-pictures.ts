/** Where pictures are drawn small, so that the table below them is what one sees; facts.css has the same. */
export const smallPictures = '(max-width: 1279px), (max-height: 760px)'
