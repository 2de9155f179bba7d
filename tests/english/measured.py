"""How a reader does on a family: read as meant, read as something else, declined.

``python -m tests.english.measured [FOLDER]`` prints the rates of whole families and, given a folder, writes
``paraphrase_failures.txt`` there: sentence, what was expected, what was got, one a line with tabs between.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import text
from tests.english.grammar import FAMILIES, SIZE, family
from tests.english.same import same
from tests.english.sentence import Sentence


@dataclass(slots=True)
class Measured:
    right: int = 0
    wrong: list[tuple[Sentence, str]] = field(default_factory=list)
    declined: list[tuple[Sentence, str]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return self.right / (self.right + len(self.wrong) + len(self.declined))

    def lines(self) -> Iterator[str]:
        """Wrong readings first, for those are the worst."""
        for verdict, misses in (("WRONG", self.wrong), ("declined", self.declined)):
            for sentence, got in misses:
                yield f"{verdict}\t{sentence.typed}\t{text(sentence.accepted[0])}\t{got}"


def measure(sentences: Iterable[Sentence], context: Context) -> Measured:
    found = Measured()
    for sentence in sentences:
        try:
            question = read(sentence.typed, context)
        except AskerError as error:
            found.declined.append((sentence, error.sentence))
            continue
        if any(same(question, accepted) for accepted in sentence.accepted):
            found.right += 1
        else:
            found.wrong.append((sentence, text(question)))
    return found


def _context(folder: str) -> Context:
    from bot.interpreter import Interpreter
    from tests.shipped import TODAY, shipped_in

    with shipped_in(Path(folder)) as outside:
        return Interpreter(outside.desk()).context(TODAY)


def main(folder: Path | None) -> None:
    with TemporaryDirectory() as made:
        context = _context(made)
    lines = [f"verdict\tsentence\texpected\tgot, on families of {SIZE}"]
    for kind in FAMILIES:
        found = measure(family(kind), context)
        counted = f"wrong {len(found.wrong):5}  declined {len(found.declined):5}"
        said = f"{kind.__name__:12} {found.rate:7.2%}  {counted}"
        sys.stdout.write(said + "\n")
        lines += [f"== {said}", *found.lines()]
    if folder is not None:
        (folder / "paraphrase_failures.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
