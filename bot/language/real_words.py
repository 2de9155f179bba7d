"""Common English words that are a slip away from words known here: right in themselves, never corrected."""

from functools import cache

_WORDS = """
activate actively actually addy afrikaans alderman american americans andi angela announce announced
announcer announcers arabian arabic archival archived arrives attempt attempted augusta auguste augusto
augustus authorizes autumnal avril bank bath bats bean beat beats become beef beep beer bees beet begin
begun bein beings bene benn bering bern beth bevan bien bing black blacked blanc bland blanks bling blink
blockade blocker blockers boar boarders boars boas boast boasts boeing boing bolder bolt bolts booing boot
booth boots borden bordered borders boring bosh botha bots bout bouts bowing brasil brat brats breen bring
broth business cade cafe cage cake cale calendars camel cameo cameron camo cams canadian canadians cane cant
cape care cart case cast cate cave center centered centred centres centro cents cert chai chan chance chanel
chang changed changer changers changes channeled channels chant chao chap char chara charge charm charts
chas chat chaz chia chica chin chino choosing cnet coasts coat coats code coke cole collared collections
columbia columbian coma comb comer comes comet comey commanding comme commenting como comp companies
companion comparisons compassion competed competes compiled compiles complied complies composed compress
computed comrades comte cone connections connective consecutively conservation conservatism conservatively
conservatives const cont convened converge converged converted conveyed cope core cornered correcting
correction correctional correlations cote coulda couldn counter countered counters countess counties county
court courted courts cove coventry coveted crashing crass crises crisps criss crocs cropping crops crosse
crosses crowding crowning crows cruising crushing cube cubs currency currently currents daca dada dade dads
dairy daisy dale dally daly dame dams dana dane dans dante dara dare dated dates dave dawn daze deadlines
deaf deals dealt dean dear dearly dearth decal declined deed defended deference defiance defied defines
definite definitions definitive dell depth depths designed destined devine dial diced diem dies diet dieu
differences different dined ding dingy disappear disappears disasters disowned distaste dived docs dogs
doing domes dons dose doses dota dots doves dowd downed downing downs draining drawings drawn dread dried
drooling dropping droppings drying dual dues dyed dyeing dyes emery encoding endings enduring etch event
ever evers everyones facilities facility failures faintest farce farthest fatah fend fetal fever fiance
fiend figured figurine figurines fina finale finalist finalists finalize finalized finals financially
financials financier financing finds fine fined fink finn fins firs firsts fist fixtures flesh fond forced
forces fore foresight forge form forte forthright fortnightly franc frances francine franck franco francs
freshest frida frog fund futility gambit gave georgie georgina given giver gives gold goode goods goody goof
goon gove governmental grape graphs greatness guineas hale hall halo halt hare hate haven haves havre haze
heave highness highs hive hove hugh illegals iman imran incidence incidental indiana indica indie indira
indo indra info intercept interceptor intercepts interested interrupted intl intro iron israelite israelites
italians ivan ivor jane jest jordans jude judy juke jung juno jury jute juve kenyon keri kerr killer knew
knob knot known knows knox labor labourer ladd laid lake lana lander landline lando lands lane lang lansing
lapd lard lash lass lasts latent lauded leanings leapt lease leash lend lending leon leona lest libra lice
lies life lifes lift liked likes lime limes lind line lines lint lire lisa lise lisp lists lite live lived
liver livers loft lone loot lose loss lots lott loves luke lula lulu lund lust mace mach macy madge madre
mads mage magi magnolia mahi mail make maki mala malia malik mall malt mami mana mandy mane mani manly mann
manny mano mans mansion mansions manson manu marc marco marcy mare mari marian marsh marston mary mast match
mate maude maui maxi maximus maze mead meade meal meanings means meant meat mech megan mein mena menacing
merch mere messing mich migraine migraines migrating migrations milestones ministers ministry minster mire
missions mist moan moaning moat mode moist mole monrovia mont monte monty moore moot mora mores mori morn
moro morse mort moss moth moths mott mouth mouths move muck mulch munch mush must nationalism nationalist
nationally neal needs needy nene nerd nicer nigel nine node noone nose note numbered numbness oder officer
officers offices officially officials omer oncoming operation operations original origins others otter
outgoing oven overalls overhaul overkill overt pacs pact pads palatine pals pans pant para parc pare
parentage pari parishes parisian park parr pars parse parson parsons parte parti parts party paso passer
passes pasta paste pasted pasty paterson pats paused pauses paws peaks pear pearson peas pease peat peck
peek pensions peoples percentages percentile persians persisted persona personal personas pest peterson
pierson pius plain plank plano plant plat play pleas pleased pleases pleasure plug plugs plum plums plush
polished polite polity post presence presented presenter presently presents preset president pressing
pretended pretentious prevalent preventing preventive prevents pride prim prima primed primer primes primo
prize proceeding procession processions progressing promotion proportional proportions proposition
protesting provision provisionally provisions psst publisher publishers publishes punished puss quarrels
quartered quartet quickness rack racked racking racks radio raked raking rana rand rang ranged ranging rani
rankin rankings rant ranting rants ration ratios reaches react reacted reactive realised realtime reassigned
recently recorder recorders redacted redesigned reformed regarded regent reich reigned relating relation
relatively relatives religions reloaded remission repent reported resent resignations resisted resorted
respective reversed reviewed revise revising revisionist revisited revived rewarded reworked rink roach
romantic rote rouge rouse rout routed router rubs rugs ruins rune runes rung russ sade sats saud scare
schema schemes scraped scripted seasonal seasoned seat seats sect securely securing seize sell serra serves
services sessions severity shade shake shale shame shameless shane shape shard shared shares shark sharp
sharpe shave shaw shell shingle shingles shire shoe shoo shop shopped shops shot shou shown shows showy
sided sides simmer sine singled singles sire site sized sizes slept slide slow smalls smartest smell snare
snell snow spare sparing sparking sparring spells spelt spill sporting sprang spraying springer springs
sprint sprung spying stabs stainless stall stare stars starter starters starts stat state states statistic
statistical stays steak stella step stepped steps stomp stomped stoop stopper stoppers stow strapped
streaked streaks stream stretched stretcher stretches stretchy string stripped succession successively
summed summers sumner sumter sundae sundry supt susan swell swept tabled tables tablet tale tall tame tank
tanks tapped teal team tees tele tells telly tend tends teresa teri terms thad thai thane thang thanos thaw
thea thee theirs them theme then theo theories ther theres therese theses thier thin thon thor threes threw
thru thud thug thugs thus tian tide tides ties tile tiles till tilly timed timer timers tipped tire tires
toby tock todays toes toil told tolls tome tonal tony tool toon toot topper toppled tore tori torn toro
torres tort tour tours tran tread treads treat treats tree trendy trent tres trey tries tris troll troy
trust trusts tubes tubs tuck tugs tully tunes turd turf turkeys turn turns tusk tusks untill verses view
wait walt wand wane wang wank wants ware wart watt weak weakened weakly wealthier weathered weathers webs
weed weeds weekends weep weeps went wether weve wham wheat where whew whey whit wich width wien winger
winner winters wire wish witch wits witt wore world worse wort woulda wouldn wound wren yeah yearn yeats
zeros
"""


def is_real_word(text: str) -> bool:
    """Whether a word stands for itself, however near to one that is known here."""
    return text in _real_words()


@cache
def _real_words() -> frozenset[str]:
    return frozenset(_WORDS.split())
