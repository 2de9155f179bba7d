"""Common English words that are a slip away from words known here: right in themselves, never corrected."""

from functools import cache

_WORDS = """
abode abort abou abound absolutely accented accidental accidently accordingly accordion accounts accuracy
accurately activate actively actuality addition additionally additions addy administrations administrative
administrator advanced advances affording afrikaans afternoons aground ahmad aided aiding airs ajay alderman
aldo along alter alto american americans amon amounted ancients andi angela announce announcer announcers
anointed antibody apes apis apparent appointee appointees appoints approximate apps arabian arabic archival
archived arrives aster attempt attested augusta auguste augusto augustus authorizes autumnal avoidable avril
awry bach background backgrounds backs baek bank bark bask bass bath bats bead beads beak beaks beal beam
beaming beams bean beans bear bearing bearings bears beast beasts beatings beau beck become bedside beef
beep beer bees beet beets begins begun behaving bein beings beit bellow belo belt belting belts bene benin
benn bent bering bern bert besides bess best beta beth bets betting betts bevan bien bing black blacked
blake blanc bland blanks blasting bleak bling blink blockade blocker blockers blokes blow boar boarders
boars boas boast boasting boasts boating bobs bock boeing bogs boing bois bolder bolt bolts booing boos boot
booth boots borden bordered borders boring boroughs bose bosh bossy botha bots bought bout bouts bowing bows
brasil brat brats brea bread breakdowns breaking breaks breathing breen bring broke broker broth broughton
buck bugger bulletins business buss buster cade cafe cage cake calder cale calendars calle called callers
calmer camel cameo cameron camo cams canadian canadians cane cant cape captioned captions care cart casa
cases casey cash casing cask cass cast caste cate cation caution cautions cave cease ceasing center centered
centred centres centrist centro cents cert chai chan chance chances chanel chang changer changers changing
channeled channels channing chant chanted chanting chao chap char chara charger chargers charges charging
charing charm charming charting charts chas chase chat chatting chaz cheaters cheating checkers checks cheek
cheeks cheer cheering cheerios cheery chia chica chick chin chino chock choosing chuck chucking chuckling
chun chung chunks chunky citizen citizenry clair clam clams clans claps clash clashed clashing clasp classes
classy claus claws clays cleansed clicking clocking clover cnet coarse coasts coat coats code coders codes
coding cody coke coker cole coles collared colleagues collected collections columbia columbian coma comb
combating combinations combine combines combing combs comer comers comet comets comey comin commanding comme
commenting commoner commoners commonly commons comms communes communist como comp companies companion
comparisons compassion compatible compete competed competes competing compilation compiled compiles
compiling completed completely completes complexes complied complies complying component composed composing
compress comps computed computing comrades comte cone cones conferred confided confined confirms conform
conforms congrats connected connections connective consecutively conservation conservatism conservatively
conservatives const cont contacted contested contract contracted contracts contrary contrasts convened
converge converged converse converted converts conveyed copa copd cope coping cops core cores cornered
correcting correction correctional correctly corrects correlated correlations corrupted cory cosy cote
coughing coulda couldn counter countered countering counters countess counties county coupling courses court
courted courting courts cove coven coventry covert covet coveted cozy cracking crashing crass creaking
crises crisps criss crocs cropping crops crosse crosses crowding crowning crows cruising crushing cube cubs
currency currents curse daca dada dade dads dairy daisy dale dales dally daly dame dames dams dana dane
danes dans dante dara dare dares daring dated dave dawes dawning daze deadlines deaf deals dealt dean dear
dearly dearth debs decal deceased deceived deck decks declared declines deco decreases deducted deed
defeated defected defended deference defiance defied defines definite definitions definitive deflected
dejected dell demented dems dens depicted depressed depth depths deserted desi designed desks destined
detached detector deus devine devs dial diced diem dies diet dieu differed differences different differs
diffuser dined ding dingy directed disappears disasters disk disowned distaste dived doable docs dogs doings
domes dong donning dons doping dose doses dosing dota dots doubled doubles doubly doves dowd dowling downed
downs draining drawings drawn dread dried drip drooling dropping droppings drops drying dual dues dyed
dyeing dyes eater eclipses editors effected ejected elevated elicited emery enact encoding ender endings
enduring enters entre erected ester etch evaluation evenings event ever evers everyones exceeding excelled
excluded executed expended explained exploding extended extras face facet facilities facility faction
factions facto factored factors factory facts failures faintest faire fairs fairy fait falk fallin fallon
falls farce farmed farr fart farthest faso fatah fats faust feast feds fees fella felt fend fest fetal fever
fiance fiend figured figurine figurines fill fina finale finalist finalists finalize finalized finals
financially financials financier financing finds fine fined finished finisher finishes fink finn finnish
fins firs firsts fist fixtures flair flesh folds folk fond forced forces fore foresight forge forged forked
forks form former forte forth forthright fortnightly fourths fractional fractions franc frances francine
franck franco francs frequency frequented frequently freshest friction frida frog fruition fuel fully
function fund futility gambit garb gave gays gene georgie georgina given giver gives gland glow gods goers
goin goings gold gomes gong goode goods goody goof goon gore goss gove governmental gown grabs grad graf
gram gran grande grape graphical graphite graphs gras gray greatness greats greet greg greta grey grind
groan groin growl grows growths grub guardians guarding guineas gums guns guts hale hall hallo halo halt
hampered happend happens hard hardened hardline hare hate hating haven haves havin havre haze hazing header
headings headlined headliner headliners headlines heads heady heal healed healing heap heaped hearing
hearings hearn hears heart heat heated heating heave heaving heed hehe heir held hella hells helpline hera
heralded herb herd herding heres hero herr hers highness highs hire histoire historia historic hither hive
hoard hoarding hola holdings hole holed holes holm holo holt holy homer homes homey homie homme homo homs
hone hood hoods hope hose hove howe hugh hume iaea ideal ideas igniting ignorant ikea illegals iman imran
inca incensed inch incidence incidental incisive inclined include includes inclusion increases indiana
indica indie indira individual individuality individuals indo indra info intercept interceptor intercepts
interested interrupted intl intra intrusive iron israelite israelites italians ivan ivor jabs jags jams jana
jane jang janis janus jars jaws jays jeans jens jest jones jordans journeyed journeys jude judy jugs juke
jules jumper jumps jung juno jury jute juve kenyon keri kerr killer knew knob knot knows knox labor labourer
ladd lager lagged laid lake lana lander landline lando lands lane lang langer lansing lapd lard large lash
lashed lass lasts latent lauded launcher launchers launches leading leaking leaning leanings leaping leapt
learning lease leash leasing leds lees legged legs lend lending lens leon leona lest lets libra lice lies
life lifes lift liked likes lime limes lind line lines ling lint lire lisa lise lisp listed lists lite live
lived lively liver livers lock locking lodged loft lone loner longed longs lookin looks loom looming loon
loop looping loos loosing loot looting lose loser loss lots lott lover loves lowe lowers luke lula lulu lund
lung lust mace mach macs macy madge madre mads mage magi magnolia mags mahi maia maid mails main mais maker
makes maki makin makings mako mala malia malik mall malt mami mana mandy mane mani manly mann manny mano
mans mansion mansions manson manu manus maps mara marc marches marco marcos marcus marcy mare mares mari
marian maris mark marking markings marks marr marsh marston mart maru marv marx mary marys masking mass mast
mata match mated mateo mater mates math mating mats matt matte maude maui maul mavs maxi maximus maya mayo
maze mead meade meal meanings means measures meat mech megan mein mena menacing ment menus merch mere
messing mich migraine migraines migrating migrations mike milestones minas minds mines minis ministers
ministry mins minster mints mire missions mist mite moan moaning moat mode moist mole moments momentum
monarchs monrovia mont monte monty monument moore moot moped mora mores mori morn mornin mornings moro morse
mort moss moth moths mott mounting mourning mouth mouths move movement mover moves mowed muck mulch
multiples multiplex multiplied multiplier multiply munch mush must mute nacional nationale nationalism
nationalist nationally neal neat needs needy nene nerd ness nest nets newsletters newsweek newt nicer nigel
nine node nods noise noone noose norse nosed noses nosy note nothin nothings noticing noting nots notting
nous nova novo numbered numbness numerals numerical nyse oars oats occupied occured oder officer officers
offices officials oily older olly omer oncoming operation operations orders original origins others otter
outdated outgoing outlawed outplayed outraged outro outs oven overalls overcame overhaul overkill overlook
overlooks overt overtaking overtime overture paced paces pack paco pacs pact pads page pain paint paints
palace palatine pale palin pall pals pane pans pant para parc pare parentage pari parishes parisian park
parr pars parse parson parsons parte parti parts party paso passable passer passes pasta paste pasted pasty
pate paterson pats paused pauses pave paws peace peaks pear pearson peas pease peat peck peek pell pensions
peoples percentile periodic periods peroxide persians persisted persona personal personas pest peterson
petition pierson pill pint pints pius placed placer places plaid plains plank plano plant plat plate play
playin pleas pleased pleases pleasure plug plugs plum plums plush pointe pointers pointy poker polished
polite polity poll pont popsicle positional positioned positions positive possibly post powder powers
practise precious precisely premise premises pres presence presented presenter presently presents preset
president presse pressing pretended pretentious prevalent preventing preventive prevents previews previously
pride prim prima primed primer primes primo print prints priori priory prize proceeding procession
processions profession progressing progressive promotion proportional proportions proposition protesting
provided provider providers provides province provision provisionally provisions pryor psst publications
publisher publishers publishes pulls pulp punished puss quack qualified qualifier qualifiers qualities
quantico quantify quarrels quartered quartet questioned questions quickness quirk race rack racked racking
racks radios rafe rage raise rake raked raking rana rand rang ranged ranging rani rankin rankings rant
ranting rants rape rare rated rates ration ratios rats rave reaches react reacted reactive readers reads
ready real realised realtime reap reaper rear reassigned rebooted rebounded recently recorder recorders
redacted redd redesigned reed reformed reformer refunded regarded regent register registers rehearse reich
reid reigned relating relation relatively relatives released releases religions reloaded remained remand
remastered reminded reminder reminds remission render repeated repeatedly repeater repent reporters reposted
resent resignations resisted resorted respective reversed reverted reviewed revising revisionist revisited
revive revived revolted rewarded rewind reworked rice ride rife rights rink rinse ripe riser rises risk rite
roach road robe rode role romantic rome rope rosa rosen roses rosh rosie ross rosy rote rouge rounder
rounding rouse rout routed router rove rowe rubs rugs ruining ruins rune runes rung runnin ruse russ saad
saas sack sacked sade safe sage saif sail sake sale sama sami sample sams sand sands sane sans sars sass
sats saud save saving sawing saws sayin sayings scanning scare schema schemes scores scraped scraping
scripted scripts sean seasonal seasoned seat seats secession seconded secondly seconds secretly secs sect
sects securely securing seed seek seem seep seer sees seize sell semen sena sends seng sens sentence
separate separated separates sequenced sequences serra serves services sessions sets seven severity sewn
shack shade shading shake shaking shale shame shameless shaming shandong shane shape shard shared shares
sharing shark sharp sharpe sharpest shave shaving shaw shearing sheen shell shen shingle shingles shipping
shire shoe shoes shoo shop shopped shopping shops shortcut shortlist shortness shorts shot shou shown shows
showy sideboard sided sides sighed signaled sill simmer simpler simplest simplex simplify sind sine singled
singles sinned sion sips sire site sized sizes skid skill slack slapping slash slaying slept slid slide slit
slow smack smacked smalls smart smartest smell snack snapping snare snell snow some someones sooo soot sores
sounding sourced sources sown spalding spanking spanning spare sparing sparking sparring spells spelt spill
spilt spit splashed splashes splits spoon spores sporting sprang spraying springer springs sprint sprung
spying stabbing stabs stacking stacks stacy staffing stag staged stages staining stainless stake staked
stale stalk stalked stalking stall stalling stamping stan standings stank star stare stared stark starlight
starling starr starred starring stars starter starters starting startled starts starved starving stat state
stated states statistic statistical stave staying stays steak stella step stepped steps stick stills
stinging stinking stock stocked stomp stomped stoop stopper stoppers stores stow straighten strand strands
strapped strat streaked streaks stream streep streets stretched stretcher stretches stretchy string stripped
stuart stuck stunning successively successor summed summers sumner sumter sundae sundry supposed supt
surpasses surprised susan sven swapping swaying swell swept swoon tabled tables tablet tack taka taker takes
takin tale tall tame tank tanks tape tapped targeted tarot teak teal teams tear teas teen tees tele telegram
tells tend tends tenured teresa teri thad thai thane thang thanos thaw thea thee theirs theme theo theories
ther theres therese theses thier thin thirds thom thon thor threes threw throughput thru thud thug thugs
tian tide tides tien ties tile tiles till tilly timed timer timers tipped tire tires toad toby tock todays
todd toed toes toil token tolls tome tonal tony tool toon toot topper toppled tore tori torn toro torres
tort tour tours trace tracks tract tracy tram tran trap tread treads treat treats tree trendy trent tres
trey trick tries trim trio tripp trips tris troll tron trott trout troy truce truer trust trusts tubes tubs
tuck tugs tully tuned tunes turd turf turin turkeys turner turns tusk tusks tweed tween tweets twister
undated unproven unspoken untill updates vanishes vanquished vary vera verb verily verity vern vero verses
vert view wait waits wall walt wand wander wandering wands wane wang wank ware wart warts wasn watt watts
weak weakened weakly wealthier weathered weathers weave webs weed weeds weekends weep weeps weil weld wells
welp welt wentz wept west wether whale wham wheat whew whey whine whit white whoa whom whoo whore wich
widening width wien wild willa wills willy wilt wily winding winger winking winner winnings winnipeg winters
wire wish witch wits witt wondered wonders wore world worsen wort woulda wouldn wound wren writhing yeah
yearn yeats
"""


def is_real_word(text: str) -> bool:
    """Whether a word stands for itself, however near to one that is known here."""
    return text in _real_words()


@cache
def _real_words() -> frozenset[str]:
    return frozenset(_WORDS.split())
