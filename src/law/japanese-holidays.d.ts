declare module 'japanese-holidays' {
  const japaneseHolidays: {
    /** The holiday's name on the day in Japan that contains the instant, substitute holidays included. */
    isHolidayAt: (instant: Date) => string | undefined
  }
  export = japaneseHolidays
}
