export { HazardPage as default } from '../../../features/hazards/file/hazard-page'
