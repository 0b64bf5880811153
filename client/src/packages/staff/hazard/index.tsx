export { HazardWorkPage as default } from '../../../features/hazards/work/hazard-work'
