// The register of exceptions.
export { ExceptionsScreen } from './ExceptionsScreen';
