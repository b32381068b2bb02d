// All a window can reach: calls, news of changes, finished files and further windows. Nothing of Node or Electron passes.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { CallRequest, Changed, Envelope } from '../../../shared/rpc/envelope';
import { CHANNELS } from './channels';

contextBridge.exposeInMainWorld('sonae', {
  call: (request: CallRequest): Promise<Envelope> => ipcRenderer.invoke(CHANNELS.call, request),
  onChanged(listener: (changed: Changed) => void): () => void {
    // The event itself stays here: it would hand the window a way to the program's side.
    const forward = (_event: IpcRendererEvent, changed: Changed): void => listener(changed);
    ipcRenderer.on(CHANNELS.changed, forward);
    return () => void ipcRenderer.off(CHANNELS.changed, forward);
  },
  showFile: (fileId: string): Promise<Envelope> => ipcRenderer.invoke(CHANNELS.showFile, fileId),
  // Only a file its owner chose has a path here; a window cannot name one itself.
  fileAddress: (fileId: string): Promise<Envelope> => ipcRenderer.invoke(CHANNELS.fileAddress, fileId),
  takeFile: (file: File): Promise<Envelope> =>
    ipcRenderer.invoke(CHANNELS.takeFile, webUtils.getPathForFile(file)),
  openWindow: (kind: 'wall' | 'player'): Promise<Envelope> => ipcRenderer.invoke(CHANNELS.openWindow, kind),
});
