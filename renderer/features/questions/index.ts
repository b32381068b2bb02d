// Open questions.
export { QuestionsScreen } from './QuestionsScreen';
