"""Files, uploaded in three steps: an address, the content, and where it is shown."""

from tests.strict_slack.methods.asked import Asked, Method
from tests.strict_slack.methods.chat import METHODS as CHAT
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.workspaces import File

LONGEST_ALT_TEXT = 1_000


def upload_url(asked: Asked) -> JSON:
    length, alt_text = asked.number("length", 0), asked.text("alt_txt")
    if length < 1:
        raise Refusal("invalid_arguments")
    if len(alt_text) > LONGEST_ALT_TEXT:
        raise Refusal("alt_txt_too_large")
    id_ = asked.world.new_id("F")
    asked.workspace.files[id_] = File(id_, asked.text("filename"), length, alt_text)
    return {"upload_url": f"{asked.origin}/upload/{asked.workspace.team}/{id_}", "file_id": id_}


def complete(asked: Asked) -> JSON:
    given = asked.arguments["files"]
    if not (isinstance(given, list) and given and all(isinstance(one, dict) for one in given)):
        raise Refusal("invalid_arguments")
    files = [_uploaded(asked, str(one.get("id"))) for one in given]
    for file, one in zip(files, given, strict=True):
        file.title, file.complete = str(one.get("title") or file.name), True
    _share(asked, files)
    return {"files": [{"id": file.id, "title": file.title} for file in files]}


def _uploaded(asked: Asked, id_: str) -> File:
    file = asked.workspace.files.get(id_)
    if file is None or file.complete:
        raise Refusal("file_not_found")
    if len(file.content) != file.length:
        raise Refusal("file_update_failed")
    return file


def _share(asked: Asked, files: list[File]) -> None:
    """Shown in a channel, files are a message of the bot's. A person's id stands for no channel here."""
    channel = asked.text("channel_id")
    if not channel:
        return
    asked.workspace.channel(channel)
    words = asked.text("initial_comment") or ", ".join(file.title for file in files)
    arguments = {"channel": channel, "text": words, "thread_ts": asked.text("thread_ts")}
    aside = Asked(asked.world, asked.handed_out, asked.origin, asked.token, arguments)
    ts = CHAT["chat.postMessage"].answer(aside)["ts"]
    message = asked.workspace.channels[channel].messages[ts]
    message.body["files"] = [
        {"id": file.id, "name": file.name, "title": file.title, "alt_txt": file.alt_text} for file in files
    ]
    for file in files:
        file.shared.append(channel)


METHODS = {
    "files.getUploadURLExternal": Method(upload_url, "files:write", ("filename", "length")),
    "files.completeUploadExternal": Method(complete, "files:write", ("files",)),
}
