"""Sentences in plain English, each with the canonical question that it must give on 21 August 2026."""

COMPARISONS = {
    "how many more people came in 2022 than in 2021": "compare arrivals 2022 with 2021 by difference",
    "how many fewer came in 2021 than in 2022": "compare arrivals 2021 with 2022 by difference",
    "2022 minus 2021": "compare arrivals 2022 with 2021 by difference",
    "2021 minus 2022": "compare arrivals 2021 with 2022 by difference",
    "how many more than 2021 came in 2022": "compare arrivals 2022 with 2021 by difference",
    "by how much did boats rise between 2020 and 2021": "compare boats 2021 with 2020 by difference",
    "what was the percentage change from 2023 to 2024": "compare arrivals 2024 with 2023",
    "how many times higher was May 2022 than May 2021": "compare arrivals May 2022 with May 2021 by ratio",
    "difference between Q1 2025 and Q1 2026": "compare arrivals Q1 2026 with Q1 2025 by difference",
    "did more boats come in 2021 than 2022": "compare boats 2021 with 2022 by higher",
    "were there fewer deaths in 2025 than in 2024?": "compare deaths 2025 with 2024 by lower",
    "did 2025 beat 2022": "compare arrivals 2025 with 2022 by higher",
    "which was higher, July 2024 or July 2025": "compare arrivals July 2025 with July 2024 by totals",
    "are crossings up or down on last year": "compare arrivals ytd 2026 with ytd 2025",
    "are arrivals up this year": "compare arrivals ytd 2026 with ytd 2025 by higher",
    "how much have arrivals fallen this year": "compare arrivals ytd 2026 with ytd 2025 by difference",
    "boats this week compared with last week": (
        "compare boats week ending 2026-08-23 with week ending 2026-08-16"
    ),
    "this month compared with last": "compare arrivals August 2026 with July 2026",
    "are we ahead of 2024 at this point": "compare arrivals ytd 2026 with ytd 2024 by higher",
    "how many more came in 2025 than in the record year": "compare arrivals 2025 with 2022 by difference",
}
SHARES = {
    "what share of 2024's arrivals came in the first six months": "share of arrivals H1 2024 within 2024",
    "how much of 2023 came in August": "share of arrivals August 2023 within 2023",
    "what % of arrivals since 2018 came in 2021": "share of arrivals 2021 within since 2018-01-01",
    "what percentage of boats in 2024 were uncontrolled landings": (
        "share of uncontrolled landings 2024 of boats"
    ),
    "what proportion were Albanian in 2022": "share of arrivals from Albania 2022",
}
RECORDS = {
    "of the Julys from 2020 to 2025 which was the quietest": (
        "lowest 1 month of arrivals in 2020-01-01 to 2025-12-31 only 7"
    ),
    "busiest December on record": "highest 1 month of arrivals ever only 12",
    "record july": "highest 1 month of arrivals ever only 7",
    "busiest day in july": "highest 1 day of arrivals in July 2026",
    "second busiest day of 2024": "highest 1 day of arrivals in 2024 place 2",
    "lowest day in 2024 not counting zero days": "lowest 1 day of arrivals in 2024 above 0",
    "was Q3 2022 the highest july to september on record": (
        "rank arrivals Q3 2022 among like ever highest claimed 1"
    ),
    "was May 2025 the second busiest month of 2025": (
        "rank arrivals May 2025 among all in 2025 highest claimed 2"
    ),
    "where does 2023 rank among all years": "rank arrivals 2023 among like ever highest",
    "top three nationalities in 2024": "breakdown of arrivals by nationality in 2024 top 3",
    "what was the previous daily record for boats": "highest records of boats by day ever back 1",
    "12 May 2025 was the highest day since when?": "highest since when arrivals on 2025-05-12",
    "is this year on track for a record": "pace of arrivals in 2026 towards a record",
}
THRESHOLDS = {
    "which years passed 25,000": "count year with arrivals over 25000 ever by list",
    "how many days in 2022 had over 1,000": "count day with arrivals over 1000 in 2022",
    "on how many days in 2024 did nobody cross": "count day with arrivals exactly 0 in 2024",
    "what was the number of days with no boats in 2025": "count day with boats exactly 0 in 2025",
    "did any day in 2025 top 900": "count day with arrivals over 900 in 2025",
    "how many days did it take to get to 20k in 2022": "when arrivals reached 20000 in 2022 by days",
    "how long did it take to reach 10,000 in 2024": "when arrivals reached 10000 in 2024 by days",
    "when did 2025 pass 30k": "when arrivals reached 30000 in 2025",
    "date the 150,000th person arrived": "when arrivals reached 150000 ever",
    "first year to go over 20,000": "first year with arrivals over 20000 ever",
    "what was the last week with over 2,000": "last week with arrivals over 2000 ever",
    "in which year did arrivals get to 5,000 in the fewest days": "fastest year of arrivals to 5000",
    "how long did the longest gap last in 2023": "longest run of arrivals exactly 0 in 2023",
    "most days in a row with boats in 2025": "longest run of boats over 0 in 2025",
    "how many days in a row has it been zero now": "current run of arrivals exactly 0 ever",
}
CHECKS = {
    "have 40,000 people come in 2025?": "check arrivals 2025 at least 40000",
    "a caller said 50,000 came in 2025. true?": "check arrivals 2025 about 50000",
    "is 41,000 right for 2025": "check arrivals 2025 about 41000",
    "is it right that nobody crossed on 1 January 2025": "check arrivals 2025-01-01 exactly 0",
    "did anyone die in May 2025": "check deaths May 2025 over 0",
    "did 2023 reach 30,000": "check arrivals 2023 at least 30000",
}
PERIODS = {
    "how many came on valentine's day 2023": "total arrivals 2023-02-14",
    "early may bank holiday 2020": "total arrivals 2020-05-08",
    "august bank holiday weekend last year": "total arrivals 2025-08-23 to 2025-08-25",
    "spring bank holiday 2022": "total arrivals 2022-06-02",
    "tax year 2023-24": "total arrivals 2023-04-06 to 2024-04-05",
    "in fy2023/24 how many ppl came": "total arrivals financial year 2023-24",
    "arrivals since the start of the year": "total arrivals ytd 2026",
    "total for 2021 and 2022 combined": "total arrivals 2021-01-01 to 2022-12-31",
    "jan-july in 2024, 2025 and 2026": (
        "each of arrivals 2024-01-01 to 2024-07-31; 2025-01-01 to 2025-07-31; 2026-01-01 to 2026-07-31"
    ),
    "q2 arrivals in each year from 2021 to 2023": "each of arrivals Q2 2021; Q2 2022; Q2 2023",
    "the first 30 days after starmer took over": "total arrivals 2024-07-05 to 2024-08-03",
    "how many had come by this point in 2022": "total arrivals ytd 2022",
    "the week before last, total ppl": "total arrivals week ending 2026-08-09",
}
EXCLUSIONS = {
    "2021 deaths - dead only, not the missing": "total deaths 2021",
    "the final figure for 2022, not the weekly one": "total arrivals 2022 final",
    "people in 2024, not boats": "total arrivals 2024",
}
FILLER = {
    "need 2024 arrivals for a standfirst pls": "total arrivals 2024",
    "quick q - how many boats in 2024? on deadline": "total boats 2024",
    "morning! whats the total for july, thx": "total arrivals July 2026",
    "five busiest days of 2024 in order": "highest 5 day of arrivals in 2024",
    "can you tell me how many people came in 2023 please": "total arrivals 2023",
    "on average how many people per day in 2024": "average arrivals per day in 2024",
    "how many came on small boats in 2024": "total arrivals 2024",
    "latest numbers on small boats": "latest boats",
}
ABOUT = {
    "what exactly counts as an arrival?": "definition of arrivals",
    "how are boats counted": "definition of boats",
    "how far back do the deaths figures go": "coverage of deaths",
    "what changes were made to the 2025 figures": "revisions of arrivals in 2025",
}
ENGLISH = COMPARISONS | SHARES | RECORDS | THRESHOLDS | CHECKS | PERIODS | EXCLUSIONS | FILLER | ABOUT
