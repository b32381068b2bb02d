// Handing a response on: the page, the objectives and the taking over.
export { HandoverScreen } from './HandoverScreen';
