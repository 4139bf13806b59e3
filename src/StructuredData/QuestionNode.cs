namespace KapGuide.StructuredData;

/// <summary>A question with its short answer. On every page it bears the same <c>@id</c>: the answer's page with <c>#question</c>.</summary>
/// <param name="Name">The question.</param>
/// <param name="Url">The page that answers it in full.</param>
/// <param name="AcceptedAnswer">The short answer, word for word as the page shows it.</param>
public sealed record QuestionNode(string Name, string Url, AnswerNode AcceptedAnswer) : Node("Question");

/// <summary>An answer by the site itself.</summary>
/// <param name="Text">Plain text that the page shows.</param>
public sealed record AnswerNode(string Text) : Node("Answer");
