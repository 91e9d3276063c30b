throw new Refusal("said.twice");
throw new Refusal("refused.silently", number);
