export { VisitPage as default } from '../../../features/inspections/visit/visit-page'
