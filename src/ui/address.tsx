/** A web address to be typed from paper: it breaks after a slash, not within a word. */
export const Address = ({ text }: { text: string }) => (
  <>
    {text.split(/(?<=\/)(?!\/)/u).map((part, index) => (
      <>
        {index === 0 ? null : <wbr />}
        {part}
      </>
    ))}
  </>
)
