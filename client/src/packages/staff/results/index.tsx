export { ResultsDesk as default } from '../../../features/results/entry/results-desk'
