export { LessonScreen as default } from '../../../features/lessons/lesson-screen'
