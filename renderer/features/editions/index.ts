// The editions of the plan: what changed since, publishing, and two of them compared.
export { EditionsScreen } from './EditionsScreen';
