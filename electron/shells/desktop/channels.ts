// The names under which windows and program speak; the preload script and the program share only these.
export const CHANNELS = {
  call: 'sonae:call',
  changed: 'sonae:changed',
  showFile: 'sonae:showFile',
  takeFile: 'sonae:takeFile',
  fileAddress: 'sonae:fileAddress',
  openWindow: 'sonae:openWindow',
} as const;
