// The menu: editing, zoom and the end; everything else is on the screens.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from '../host/words';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const EDIT: readonly (readonly [string, Role])[] = [
  ['undo', 'undo'],
  ['redo', 'redo'],
  ['cut', 'cut'],
  ['copy', 'copy'],
  ['paste', 'paste'],
  ['selectAll', 'selectAll'],
];
const VIEW: readonly (readonly [string, Role])[] = [
  ['zoomIn', 'zoomIn'],
  ['zoomOut', 'zoomOut'],
  ['zoomReset', 'resetZoom'],
  ['fullScreen', 'togglefullscreen'],
];

/** macOS expects the program's own menu first and the windows' last; elsewhere both are part of the window. */
const PROGRAM: readonly (readonly [string, Role])[] = [
  ['about', 'about'],
  ['hide', 'hide'],
  ['hideOthers', 'hideOthers'],
  ['unhide', 'unhide'],
  ['quit', 'quit'],
];
const WINDOW: readonly (readonly [string, Role])[] = [
  ['minimize', 'minimize'],
  ['windowZoom', 'zoom'],
  ['front', 'front'],
  ['close', 'close'],
];

/** Puts the menu up in the language of the system, as its platform has it. */
export function setMenu(words: ShellWords, platform: NodeJS.Platform): void {
  const label = (key: string) => words.say(`desktop.${key}`);
  const menu = (name: string, list: readonly (readonly [string, Role])[]): MenuItemConstructorOptions => ({
    label: name,
    submenu: list.map(([key, role]) => ({ role, label: label(key) })),
  });
  const edit = menu(label('edit'), EDIT);
  const view = menu(label('view'), VIEW);
  const template =
    platform === 'darwin'
      ? [menu('Sonae', PROGRAM), edit, view, { ...menu(label('window'), WINDOW), role: 'window' as const }]
      : [menu(label('file'), [['quit', 'quit']]), edit, view];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
