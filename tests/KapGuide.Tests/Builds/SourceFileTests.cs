using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KapGuide.Input;

namespace KapGuide.Tests.Builds;

public class SourceFileTests
{
    [Fact]
    public void A_text_of_which_only_bytes_are_kept_holds_the_same_words() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("a", "b", "ab", "é", "“", "\n")).Select(string.Concat).ToArbitrary(), Gen.Elements("a", "b", "ab", "ba", "aba", "\na").ToArbitrary(), static (text, words) =>
        {
            var (kept, bytes) = (new SourceFile("a.md", text), new SourceFile("a.md", Encoding.UTF8.GetBytes(text)));
            Assert.Equal(text.Contains(words, StringComparison.Ordinal), kept.Contains(words));
            Assert.Equal(kept.Contains(words), bytes.Contains(words));
        }).QuickCheckThrowOnFailure();
}
