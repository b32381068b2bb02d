// The status board.
export { type BoardPlace, BoardScreen } from './BoardScreen';
