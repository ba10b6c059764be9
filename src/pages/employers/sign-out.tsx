import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText as text } from '../../text/employer.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'

export const SignOut = () => (
  <PostForm action={paths.employer.signOut()} idempotencyKey={newPressKey()} layout="row">
    <Button kind="text">{text.signOut}</Button>
  </PostForm>
)
