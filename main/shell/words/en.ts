import type { ShellWords } from './shell-words.ts'

export const en: ShellWords = {
  menus: { file: 'File', edit: 'Edit', mark: 'Mark', view: 'View', window: 'Window', help: 'Help', theme: 'Appearance', recent: 'Recent Files' },
  mnemonics: { file: 'F', edit: 'E', mark: 'M', view: 'V', window: 'W', help: 'H' },
  commands: {
    'import-files': 'Import Files…', 'import-folder': 'Import Folder…', 'open-library': 'Open Library…', export: 'Export…', 'close-tab': 'Close Tab',
    undo: 'Undo', redo: 'Redo', find: 'Find in This Policy…', search: 'Search All Policies…', 'copy-quotation': 'Copy Quotation', settings: 'Settings…',
    tag: 'Add Tag…', note: 'Write Note', link: 'Add Link…',
    'show-library': 'Library', 'show-reader': 'Reader', 'history-back': 'Back', 'history-forward': 'Forward', 'toggle-outline': 'Show or Hide Outline', 'toggle-inspector': 'Show or Hide Inspector',
    palette: 'Command Palette…', 'theme-system': 'Follow the System', 'theme-light': 'Light', 'theme-dark': 'Dark', shortcuts: 'Keyboard Shortcuts', about: 'About Piyue',
  },
  items: {
    noRecent: 'No recent files', clearRecent: 'Clear Recent Files', revealLibrary: 'Show Library in File Manager', quit: 'Quit Piyue',
    cut: 'Cut', copy: 'Copy', paste: 'Paste', pastePlain: 'Paste as Plain Text', selectAll: 'Select All',
    actualSize: 'Actual Size', zoomIn: 'Zoom In', zoomOut: 'Zoom Out', fullScreen: 'Full Screen', developerTools: 'Developer Tools', reload: 'Reload',
    minimize: 'Minimize', zoom: 'Zoom', bringAllToFront: 'Bring All to Front', services: 'Services', hide: 'Hide Piyue', hideOthers: 'Hide Others', showAll: 'Show All',
  },
  dialogs: {
    chooseFiles: 'Choose policy files to import', chooseFolder: 'Choose a folder to import', chooseLibrary: 'Choose the folder of a library', import: 'Import', open: 'Open', save: 'Save',
    policyFiles: 'Policy files (PDF, DOCX, TXT)', allFiles: 'All files',
    replaceTitle: '“{name}” is already there. Replace it?', replace: 'Replace', cancel: 'Cancel',
  },
  trouble: {
    cannotOpenLibrary: 'The library cannot be opened', tryAgain: 'Try Again', otherLibrary: 'Open Another Library…', quit: 'Quit',
    pageGone: 'The window stopped unexpectedly', pageGoneDetail: 'Everything that was saved is in the library. Reload to go on.', pageStuck: 'The window does not respond', pageStuckDetail: 'Wait a little longer, or reload. What was saved is not affected.', reload: 'Reload', wait: 'Wait',
    broken: 'Piyue met an error of its own and has to close', brokenDetail: 'Everything that was saved is in the library. Details are in the log: {log}',
    unsaved: 'Some changes are not saved', unsavedDetail: 'They go when the window closes. Free some disk space and try again, or use “Save elsewhere” first.', stay: 'Stay', leave: 'Close Anyway',
  },
}
