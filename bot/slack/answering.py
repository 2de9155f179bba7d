"""Words to what is said in answer, and the replies of a day kept, so that what is asked often costs little."""

from bot.desk import Desk
from bot.interpreter import Interpreter
from bot.wording.style import HouseStyle


class Answering:
    """``style``: the deployment's own, for workspaces that have chosen none."""

    def __init__(self, desk: Desk, interpreter: Interpreter, style: HouseStyle) -> None:
        self.desk = desk
        self.interpreter = interpreter
        self.style = style
