import { VisitPage } from '../../../features/inspections/visit/visit-page'
import { Teach } from '../../../features/lessons/teach'

export default function Visit() {
  return <VisitPage showLesson={(asked) => <Teach {...asked} />} />
}
