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

/** Puts the menu up in the language of the system. */
export function setMenu(words: ShellWords): void {
  const label = (key: string) => words.say(`desktop.${key}`);
  const items = (list: readonly (readonly [string, Role])[]) =>
    list.map(([key, role]) => ({ role, label: label(key) }));
  const template: MenuItemConstructorOptions[] = [
    { label: label('file'), submenu: items([['quit', 'quit']]) },
    { label: label('edit'), submenu: items(EDIT) },
    { label: label('view'), submenu: items(VIEW) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
