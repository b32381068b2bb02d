// The PDF viewer; heavy, so it is loaded by those who show one.
export { PdfView, type PdfViewProps, type PdfWords } from './PdfView';
