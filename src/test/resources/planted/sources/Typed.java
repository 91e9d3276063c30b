@Size(message = "{said.twice}")
@Needed(message = "{typed.silently}")
