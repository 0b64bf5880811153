import { ExcuseAbsence } from '../../../features/absences/staff/excuse-absence'
import { Register } from '../../../features/activities/register/register'
import { ToAlbum } from '../../../features/albums/to-album'
import { ToCheckInDesk } from '../../../features/check-ins/to-check-in'
import { UnsentCheckIns } from '../../../features/check-ins/unsent-check-ins'
import { Comments } from '../../../features/feedback/comments'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'
import { Row, Stack } from '../../../ui/stack'

export default function StaffSignUpsPage() {
  return (
    <Page title="报名名单" wide>
      <ForDuty may="activities.manage">
        <Stack>
          <Row>
            <ToCheckInDesk />
            <ToAlbum />
          </Row>
          <Comments />
          <UnsentCheckIns />
          <Register ifAbsent={({ id, name }) => <ExcuseAbsence item={{ id, name }} />} />
        </Stack>
      </ForDuty>
    </Page>
  )
}
