import type { Deployment } from '../dev/read-deployment.ts'

/** As it was read before all tests: in every file again it would take longer than most of what is tested there. */
export const readDeployment = () => JSON.parse(process.env['TEST_DEPLOYMENT']!) as Deployment
