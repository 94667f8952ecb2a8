using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Reviews;
using HocVuSo.Platform;

namespace HocVuSo.Assessment;

/// <summary>What the tests, the confirmations and the reviews say. {ban} and {Ban} stand for the form of address the person chose (see <see cref="Honorific"/>).</summary>
internal static class AssessmentWords
{
    // Before a test
    public static readonly Text Title = new("Bài xác nhận", "Confirmation test");
    public static readonly Text LeadVisitor = new("Làm bài để biết mình đã vững kỹ năng số đến đâu. Đạt thì nhận ngay giấy xác nhận.", "Sit the test to see how firm your digital skills are. If you pass, you get a confirmation at once.");
    public static readonly Text Lead = new("Mời {ban} làm bài để biết mình đã vững kỹ năng số đến đâu. Đạt thì nhận ngay giấy xác nhận; chưa đạt thì học thêm rồi làm lại.", "Sit the test to see how firm your digital skills are. If you pass, you get a confirmation at once; if not yet, learn a little more and sit it again.");
    public static readonly Text Questions = new("Số câu", "Questions");
    public static readonly Text QuestionCount = new("{0} câu", "{0} questions");
    public static readonly Text Time = new("Thời gian", "Time");
    public static readonly Text Minutes = new("{0} phút", "{0} minutes");
    public static readonly Text MoreMinutes = new("{0} phút, thêm giờ so với {1} phút", "{0} minutes instead of {1}: extra time");
    public static readonly Text UpToQuestions = new("{0} đến {1} câu, đủ căn cứ thì dừng", "{0} to {1} questions; it stops when there is enough to conclude");
    public static readonly Text ReachesLevel = new("câu trả lời cho thấy đã tới mức cơ bản", "the answers show that the basic level is reached");
    public static readonly Text NothingToPass = new("không có đạt hay không đạt", "there is no pass or fail");
    public static readonly Text NoTimeLimit = new("không tính giờ, cứ làm thong thả", "not limited: take all the time you need");
    public static readonly Text ToPass = new("Để đạt", "To pass");
    public static readonly Text FromRight = new("đúng từ {0} câu", "{0} right answers or more");
    public static readonly Text OurMark = new("(mức tạm của hệ thống)", "(our own mark, for the time being)");
    public static readonly Text ForWhom = new("Dành cho", "For");
    public static readonly Text Basis = new("Căn cứ:", "Basis:");
    public static readonly Text BasisChecked = new("đã đối chiếu", "checked");
    public static readonly Text BasisUnchecked = new("chưa đối chiếu", "not checked yet");
    public static readonly Text Waiting = new("đang chờ", "waiting");
    public static readonly Text NotYetKnown = new("Bài này đang chờ văn bản chính thức nên chưa mở.", "This test waits for the official text and is not open yet.");
    public static readonly Text NotIdentified = new(
        "Chưa cấp giấy xác nhận được vì tài khoản chưa có định danh điện tử hoặc chưa có nơi ở. Mời {ban} bổ sung; trong lúc đó vẫn làm thử được.",
        "A confirmation cannot be given yet: the account has no electronic identity or no place of living. Please add them; until then you can practise.");
    public static readonly Text ToMyPage = new("Đến trang của tôi", "To my page");
    public static readonly Text ConfirmedUntil = new("Bài này đã có giấy xác nhận, có giá trị đến hết ngày {0}. Vẫn có thể làm thử để ôn lại.", "You hold a confirmation of this test, valid until {0}. You can still practise.");
    public static readonly Text ConfirmedAlready = new("Bài này đã có giấy xác nhận. Vẫn có thể làm thử để ôn lại.", "You hold a confirmation of this test. You can still practise.");
    public static readonly Text MayAgainFrom = new("Có thể làm lại để được xác nhận từ {0}. Trong lúc chờ, làm thử lúc nào cũng được.", "You may sit it again for a confirmation from {0}. Until then you may practise at any time.");
    public static readonly Text MayAgainNow = new("Muốn làm lại lúc nào cũng được.", "You may sit it again at any time.");
    public static readonly Text OnlyPracticeNow = new("Lúc này chưa làm để xác nhận được, nhưng làm thử thì được.", "A confirmation is not possible now, but practising is.");
    public static readonly Text SignInToSit = new("Đăng nhập để làm bài", "Sign in to sit the test");
    public static readonly Text AloneOrHelped = new("{Ban} tự làm hay có người giúp?", "Are you doing it alone, or is somebody helping?");
    public static readonly Text SayHow = new("Xin chọn một cách làm.", "Please choose how you will do it.");
    public static readonly Text ChoiceAlone = new("Tự làm để được xác nhận", "Alone, to be confirmed");
    public static readonly Text ChoiceAloneHint = new("Đạt thì nhận giấy xác nhận ngay.", "If you pass, you get the confirmation at once.");
    public static readonly Text ChoiceHelped = new("Có người ngồi cạnh giúp", "Somebody sits beside me and helps");
    public static readonly Text ChoiceHelpedHint = new("Làm để học: làm xong xem được lời giải thích, không cấp giấy xác nhận.", "To learn: explanations at the end, no confirmation.");
    public static readonly Text ChoiceTry = new("Tự làm thử trước", "Alone, to practise first");
    public static readonly Text ChoiceTryHint = new("Làm xong xem được lời giải thích, không cấp giấy xác nhận.", "Explanations at the end, no confirmation.");
    public static readonly Text Begin = new("Bắt đầu", "Begin");
    public static readonly Text HearInstead = new("Nghe câu hỏi thay vì đọc", "Hear the questions instead of reading");
    public static readonly Text ReadInstead = new("Hiện lại chữ", "Show the words again");
    public static readonly Text HearThis = new("Nghe", "Listen");
    public static readonly Text HearQuestion = new("Nghe câu hỏi", "Hear the question");
    public static readonly Text NoVoice = new("Máy này chưa có giọng đọc tiếng Việt nên chữ vẫn hiện.", "This device has no Vietnamese voice, so the words stay.");
    public static readonly Text GetVoice = new("Xem cách có giọng đọc", "See how to get a voice");
    public static readonly Text RunningTitle = new("Bài đang làm dở", "Your test is under way");
    public static readonly Text YouAreAt = new("{0}: đã trả lời {1} trong {2} câu.", "{0}: {1} of {2} questions answered.");
    public static readonly Text GoOn = new("Làm tiếp", "Go on");
    public static readonly Text YouAreAtQuestion = new("{0}: đang ở câu {1}.", "{0}: you are at question {1}.");
    public static readonly Text PlacedBadge = new("tìm điểm bắt đầu", "where to begin");
    public static readonly Text AfterQuestions = new("sau {0} câu", "after {0} questions");
    public static readonly Text FindTitle = new("Tìm điểm bắt đầu", "Find where to begin");
    public static readonly Text FindLead = new("{Ban} trả lời ít câu để biết nên học từ đâu. Không chấm đạt hay không đạt, không tính giờ, làm lại lúc nào cũng được.", "A few questions show where to begin. There is no pass or fail and no time limit, and you may do it again at any time.");
    public static readonly Text FindLeadVisitor = new("Trả lời ít câu để biết nên học từ đâu. Không chấm đạt hay không đạt, không tính giờ.", "A few questions show where to begin. There is no pass or fail and no time limit.");
    public static readonly IReadOnlyList<Text> FindLines =
    [
        new("Hệ thống chọn câu vừa sức: trả lời đúng thì câu sau khó hơn, sai thì dễ hơn. Chưa biết thì bấm “Tôi chưa biết”.", "Questions are picked to suit you: after a right answer a harder one, after a wrong one an easier one. If you don't know, say so with the button."),
        new("Thường từ 8 đến 25 câu là đủ.", "Eight to twenty-five questions are usually enough."),
        new("Kết quả là một khoảng, không phải con số chính xác. Từ đó hệ thống gợi ý bài nên học.", "The result is a range, not an exact number. From it lessons are suggested."),
    ];
    public static readonly Text FindAgain = new("Các lần trước", "Earlier times");
    public static readonly Text HowItWorks = new("Bài làm như thế nào", "How it works");
    public static readonly IReadOnlyList<Text> HowItWorksLines =
    [
        new("Mỗi trang một câu. Trả lời xong câu nào, hệ thống giữ lại câu ấy ngay.", "One question a page. Each answer is kept as soon as it is given."),
        new("Mất mạng hay hết pin cũng không sao: đăng nhập lại trên máy này hoặc máy khác rồi làm tiếp.", "A cut or an empty battery does no harm: sign in again, here or elsewhere, and go on."),
        new("Câu đã trả lời thì giữ nguyên. Câu chưa chắc có thể để sau.", "An answer given stands. A question you are unsure of can be left for later."),
        new("Bài được chấm tự động theo đáp án có sẵn, không dùng trí tuệ nhân tạo. Ai thấy kết quả chưa đúng đều có thể nhờ cán bộ xem lại.", "The test is marked automatically by fixed keys, without artificial intelligence. Whoever doubts the result may ask an officer to look at it again."),
    ];
    public static readonly Text PastResults = new("Những lần đã làm", "Earlier results");
    public static readonly Text OtherTests = new("Các bài khác", "Other tests");
    public static readonly Text RightOf = new("đúng {0} trong {1} câu", "{0} of {1} right");
    public static readonly Text Passed = new("đạt", "passed");
    public static readonly Text NotYetPassed = new("chưa đạt", "not yet");
    public static readonly Text PracticeWithHelp = new("làm thử, có người giúp", "practice, with help");
    public static readonly Text PracticeAlone = new("làm thử", "practice");

    // A question
    public static readonly Text QuestionOf = new("Câu {0} trong {1}", "Question {0} of {1}");
    public static readonly Text QuestionNumber = new("Câu {0}", "Question {0}");
    public static readonly Text AboutMinutesLeft = new("Còn khoảng {0} phút.", "About {0} minutes left.");
    public static readonly Text LessThanAMinute = new("Còn chưa đến một phút.", "Less than a minute left.");
    public static readonly Text TimeIsOver = new("Đã hết giờ.", "The time is over.");
    public static readonly Text AboutMinutesSpent = new("Đã làm khoảng {0} phút. Không tính giờ.", "About {0} minutes so far. There is no limit.");
    public static readonly Text ShowTime = new("Đã làm bao lâu?", "How long so far?");
    public static readonly Text SeveralHint = new("Có thể chọn nhiều ý.", "You may choose several.");
    public static readonly Text OrderHint = new("Chọn cho mỗi việc một chỗ: việc làm trước tiên là thứ 1.", "Give each step a place: what comes first is number 1.");
    public static readonly Text OrderHintWithButtons = new("Bấm Lên, Xuống để xếp: việc làm trước tiên ở trên cùng.", "Press Up and Down to arrange them: what comes first stands on top.");
    public static readonly Text OnlyPractice = new("Làm thử: làm để học, không cấp giấy xác nhận", "Practice: to learn, not to be confirmed");
    public static readonly Text WhichPlace = new("Thứ mấy?", "Which place?");
    public static readonly Text Place = new("Thứ {0}", "Number {0}");
    public static readonly Text MoveUp = new("Lên", "Up");
    public static readonly Text MoveDown = new("Xuống", "Down");
    public static readonly Text Moved = new("Đã chuyển: thứ", "Moved to number");
    public static readonly Text PracticeScreen = new("Màn hình mô phỏng: {0}", "Simulated screen: {0}");
    public static readonly Text Payee = new("Người nhận", "To");
    public static readonly Text Amount = new("Số tiền", "Amount");
    public static readonly Text NoteOnTransfer = new("Lời nhắn", "Message");
    public static readonly Text From = new("Từ", "From");
    public static readonly Text Answer = new("Trả lời", "Answer");
    public static readonly Text AnswerStands = new("Câu này đã trả lời và được giữ nguyên.", "This question is answered; the answer stands.");
    public static readonly Text LeaveForLater = new("Để sau", "Leave for later");
    public static readonly Text StepOf = new("Bước {0} trong {1}", "Step {0} of {1}");
    public static readonly Text NotKnown = new("Tôi chưa biết", "I don't know yet");
    public static readonly Text StopHere = new("Dừng lại ở đây", "Stop here");
    public static readonly Text TypeSomething = new("Xin gõ vào ô. Chưa biết thì bấm “Tôi chưa biết”.", "Please type into the box. If you don't know, say so with the button.");
    public static readonly Text TypeDigits = new("Ô này chỉ nhận chữ số, ví dụ 45000.", "Only digits go into this box, for example 45000.");
    public static readonly Text ToReview = new("Xem lại và nộp bài", "Look over and hand in");
    public static readonly Text ChooseOne = new("Xin chọn một ý. Chưa chắc thì bấm nút ở dưới.", "Please choose one. If unsure, use the button below.");
    public static readonly Text ChooseOnlyOne = new("Câu này chỉ chọn một ý.", "Only one may be chosen here.");
    public static readonly Text ChooseAtLeastOne = new("Xin chọn ít nhất một ý. Chưa chắc thì bấm nút ở dưới.", "Please choose at least one. If unsure, use the button below.");
    public static readonly Text ChooseFromList = new("Xin chọn trong các ý có sẵn.", "Please choose from what is offered.");
    public static readonly Text GiveEachStepAPlace = new("Xin chọn chỗ cho từng việc.", "Please give each step a place.");
    public static readonly Text SomeStepHasNoPlace = new("Còn việc chưa chọn chỗ.", "Some step has no place yet.");
    public static readonly Text TwoStepsInOnePlace = new("Hai việc cùng chọn thứ {0}. Mỗi chỗ chỉ một việc.", "Two steps are number {0}. Each place holds one step.");

    // Before handing in
    public static readonly Text ReviewTitle = new("Xem lại trước khi nộp", "Before you hand in");
    public static readonly Text AnsweredSoFar = new("Đã trả lời {0} câu.", "{0} questions answered.");
    public static readonly Text StopTitle = new("Dừng lại ở đây?", "Stop here?");
    public static readonly Text StopConfirmation = new("Bây giờ chưa đủ câu để kết luận. Dừng thì chưa có kết quả, nhưng không bị tính là chưa đạt và được làm bài mới ngay.", "There are not enough answers to conclude yet. If you stop there is no result, but it does not count as not passed and you may start anew at once.");
    public static readonly Text StopPlacement = new("Dừng bây giờ thì kết quả còn rộng. Trả lời thêm vài câu sẽ chỉ đúng chỗ hơn.", "If you stop now the result is rough. A few more answers make it more exact.");
    public static readonly Text Stop = new("Dừng và xem kết quả", "Stop and see the result");
    public static readonly Text AnsweredOf = new("Đã trả lời {0} trong {1} câu.", "{0} of {1} questions answered.");
    public static readonly Text StillOpen = new("Câu chưa trả lời", "Not answered yet");
    public static readonly Text OpenCountsAsWrong = new("Nộp bây giờ thì các câu này tính là chưa đúng.", "If you hand in now, these count as not right.");
    public static readonly Text AllAnswered = new("Đã trả lời đủ các câu. Có thể nộp bài.", "Every question is answered. You may hand in.");
    public static readonly Text HandIn = new("Nộp bài", "Hand in");

    // A result
    public static readonly Text PassedHeadline = new("Chúc mừng {ban}, bài đã đạt!", "Congratulations, you passed!");
    public static readonly Text NotYetHeadline = new("{Ban} chưa đạt lần này, học thêm một chút là được", "Not passed this time; a little more learning will do it");
    public static readonly Text PracticeDone = new("{Ban} đã làm thử xong", "Your practice is done");
    public static readonly Text EnoughRight = new("đủ số câu đúng", "enough right answers");
    public static readonly Text NotEnoughRight = new("chưa đủ số câu đúng", "not enough right answers yet");
    public static readonly Text YouHadRight = new("Đúng {0} trong {1} câu; cần đúng từ {2} câu để đạt.", "{0} of {1} right; {2} are needed to pass.");
    public static readonly Text DecidedAfter = new("Kết luận sau {0} câu. Bài tự chọn câu vừa sức từng người nên ai cũng có câu sai; kết luận dựa vào câu khó hay dễ, không đếm số câu đúng.", "Decided after {0} questions. The test picks questions to suit each person, so everybody gets some wrong; what decides is how hard they were, not how many were right.");
    public static readonly Text PlacedAfter = new("Kết quả sau {0} câu. Bài này chỉ để chọn chỗ học, không có đạt hay không đạt.", "The result after {0} questions. This only shows where to begin learning: there is no pass or fail.");
    public static readonly Text BrokeOffAfter = new("Bài dừng sau {0} câu, chưa đủ căn cứ để kết luận. Lần này không tính là chưa đạt; muốn làm bài mới thì làm ngay được.", "The test stopped after {0} questions, too few to conclude. It does not count as not passed, and a new one may be started at once.");
    public static readonly Text NotEnoughEvidence = new("chưa đủ căn cứ", "not enough evidence");
    public static readonly Text NotEnoughHeadline = new("Lần này {ban} dừng giữa chừng", "This time the test was broken off");
    public static readonly Text PlacedHeadline = new("{Ban} có thể bắt đầu từ đây", "Here is where you can begin");
    public static readonly Text PlaceTitle = new("Đang ở chặng nào", "Where you stand");
    public static readonly IReadOnlyList<Text> Stages =
    [
        new("mới bắt đầu làm quen", "just beginning"),
        new("làm được những việc thường ngày", "managing everyday things"),
        new("vững kỹ năng cơ bản", "firm in the basics"),
        new("thành thạo, giúp được người khác", "skilled, able to help others"),
    ];
    public static readonly Text AtStage = new("Nhiều khả năng: {0}.", "Most likely: {0}.");
    public static readonly Text BetweenStages = new("Nhiều khả năng ở khoảng từ “{0}” đến “{1}”.", "Most likely between “{0}” and “{1}”.");
    public static readonly Text ClearlyUp = new("So với ngày {0}: đã tiến bộ rõ.", "Compared with {0}: clearly better.");
    public static readonly Text ClearlyDown = new("So với ngày {0}: lần này thấp hơn rõ.", "Compared with {0}: clearly lower this time.");
    public static readonly Text NoClearChange = new("So với ngày {0}: chưa thấy khác rõ, có thể chỉ do may rủi của câu hỏi.", "Compared with {0}: no clear change; the difference may be chance.");
    public static readonly Text DifficultiesAreGuesses = new("Độ khó của các câu hiện là ước lượng của người soạn, chưa được hiệu chỉnh từ bài làm thật.", "How hard each question is rests on its author's estimate for now; it has not been calibrated on real answers yet.");
    public static readonly Text SomeAreGuesses = new("Độ khó của một số câu còn là ước lượng của người soạn, chưa được hiệu chỉnh từ bài làm thật.", "How hard some of the questions are still rests on their author's estimate; they have not been calibrated on real answers yet.");
    public static readonly Text SaidNotKnown = new("chưa biết", "don't know");
    public static readonly Text HandedInByTime = new("Đã hết giờ nên hệ thống nộp bài với những câu đã trả lời. Không câu nào bị mất.", "The time was over, so the test was handed in with the answers given. None was lost.");
    public static readonly Text CertificateReady = new("Giấy xác nhận của {ban} đã có.", "Your confirmation is ready.");
    public static readonly Text CertificateRevoked = new("Giấy xác nhận của lần làm này đã bị thu hồi.", "The confirmation of this test was revoked.");
    public static readonly Text PassedWithoutCertificate = new("Bài đã đạt nhưng chưa cấp được giấy xác nhận. Mời {ban} bấm “Nhờ cán bộ xem lại”.", "You passed, but no confirmation could be issued. Please ask an officer to look at it.");
    public static readonly Text LearnNext = new("Nên học tiếp", "What to learn next");
    public static readonly Text ByGroup = new("Từng nhóm kỹ năng", "By skill group");
    public static readonly Text ByGroupHint = new("Cộng các lần tự làm. Nhóm nào chưa đủ câu để biết chắc thì chưa kết luận.", "All the tests you sat alone, together. Nothing is said about a group while there are too few questions to be sure.");
    public static readonly Text SkillGroup = new("Nhóm kỹ năng", "Skill group");
    public static readonly Text RightAnswers = new("Số câu đúng", "Right answers");
    public static readonly Text WhatItSays = new("Nhận xét", "What it says");
    public static readonly Text NotEnoughToSay = new("chưa đủ câu để kết luận", "too few questions to say");
    public static readonly Text GroupFirm = new("đã vững", "firm");
    public static readonly Text GroupGrowing = new("đang tốt lên", "getting there");
    public static readonly Text GroupLearn = new("nên học thêm", "worth learning more");
    public static readonly Text Explanations = new("Lời giải thích", "Explanations");
    public static readonly Text WasRight = new("đúng", "right");
    public static readonly Text WasNotRight = new("chưa đúng", "not right");
    public static readonly Text WasOpen = new("chưa trả lời", "not answered");
    public static readonly Text YourAnswer = new("Đã chọn:", "Chosen:");
    public static readonly Text RightAnswer = new("Đáp án", "Right answer");
    public static readonly Text DoubtTitle = new("Thấy kết quả chưa đúng?", "Do you doubt the result?");
    public static readonly Text DoubtBody = new("Bài do máy chấm. Ai cũng có quyền nhờ cán bộ xem lại.", "The test was marked by a machine. Everybody has the right to have it looked at by an officer.");
    public static readonly Text BackToTests = new("Về trang bài xác nhận", "Back to the tests");

    // Confirmations
    public static readonly Text CertificatesTitle = new("Giấy xác nhận của tôi", "My confirmations");
    public static readonly Text CertificatesLead = new("Ai cần kiểm tra thì quét mã hoặc gõ mã ở trang xác minh.", "Whoever needs to check one scans the code or types it on the verification page.");
    public static readonly Text NoCertificates = new("Chưa có giấy xác nhận nào. Làm bài đạt là có ngay.", "There is none yet. Pass a test and it is here at once.");
    public static readonly Text ToTheTest = new("Làm bài xác nhận", "Sit a test");
    public static readonly Text ToMyCertificates = new("Xem giấy xác nhận", "See my confirmations");
    public static readonly Text QrLabel = new("Mã QR dẫn tới trang xác minh của giấy này", "QR code that leads to this confirmation's verification page");
    public static readonly Text GivenTo = new("Cấp cho", "Given to");
    public static readonly Text FrameworkLabel = new("Khung kỹ năng", "Skill framework");
    public static readonly Text FrameworkVersion = new("{0}, phiên bản {1}", "{0}, version {1}");
    public static readonly Text IssuedOn = new("Ngày cấp", "Issued on");
    public static readonly Text ValidUntil = new("Có giá trị đến hết", "Valid until");
    public static readonly Text NoEndStated = new("không ghi thời hạn", "no end stated");
    public static readonly Text Code = new("Mã", "Code");
    public static readonly Text DownloadPdf = new("Tải giấy (PDF)", "Download (PDF)");
    public static readonly Text SeeAsOthers = new("Xem như người kiểm tra", "See it as a checker does");
    public static readonly Text ToResult = new("Xem kết quả bài", "See the result");
    public static readonly Text StateInForce = new("còn hiệu lực", "in force");
    public static readonly Text StateExpired = new("đã hết hạn", "expired");
    public static readonly Text StateRevoked = new("đã thu hồi", "revoked");

    // Verification
    public static readonly Text VerifyTitle = new("Xác minh giấy xác nhận", "Verify a confirmation");
    public static readonly Text VerifyLead = new("Gõ mã in trên giấy để biết giấy còn hiệu lực hay không.", "Type the code printed on the paper to see whether it is in force.");
    public static readonly Text CodeOnPaper = new("Mã trên giấy", "Code on the paper");
    public static readonly Text CodeHint = new("28 chữ và số. Chữ hoa, chữ thường, dấu gạch hay dấu cách đều được.", "28 letters and digits. Capitals, hyphens and spaces do not matter.");
    public static readonly Text Verify = new("Kiểm tra", "Check");
    public static readonly Text CodeMistyped = new("Mã gõ chưa đúng: có chữ nhầm hoặc thiếu. Xin xem lại từng nhóm bốn chữ.", "The code is not typed right: something is wrong or missing. Please compare each group of four.");
    public static readonly Text CodeUnknown = new("Không có giấy xác nhận nào mang mã này.", "No confirmation carries this code.");
    public static readonly Text RevokedOnBecause = new("Thu hồi ngày {0}: {1}.", "Revoked on {0}: {1}.");
    public static readonly Text WhoseIsIt = new("Giấy này có phải của người đang gặp?", "Is it the paper of the person before you?");
    public static readonly Text WhoseIsItHint = new("Trang này không hiện tên ai. Gõ đủ họ và tên, hệ thống chỉ trả lời khớp hay không khớp.", "This page shows nobody's name. Type the full name; the answer is only whether it matches.");
    public static readonly Text FullName = new("Họ và tên đầy đủ", "Full name");
    public static readonly Text CheckName = new("Kiểm tra tên", "Check the name");
    public static readonly Text TypeTheName = new("Xin gõ họ và tên.", "Please type the full name.");
    public static readonly Text NameTooLong = new("Tên dài quá. Xin gõ đúng họ và tên.", "The name is too long. Please type just the full name.");
    public static readonly Text TooManyTries = new("Giấy này đã được thử tên nhiều lần. Xin thử lại sau một giờ.", "Names were tried on this confirmation too often. Please try again in an hour.");
    public static readonly Text NameMatches = new("Khớp", "Match");
    public static readonly Text NameMatchesHint = new("Tên đã gõ đúng là tên trên giấy.", "The name typed is the name on the paper.");
    public static readonly Text NameDiffers = new("Không khớp", "No match");
    public static readonly Text NameDiffersHint = new("Tên đã gõ không phải tên trên giấy. Xin xem lại chính tả và dấu.", "The name typed is not the name on the paper. Please check spelling and diacritics.");
    public static readonly Text VerifyAnother = new("Kiểm tra giấy khác", "Check another");

    // Revocation
    public static readonly Text Revoke = new("Thu hồi giấy này", "Revoke this confirmation");
    public static readonly Text RevokeTitle = new("Thu hồi giấy xác nhận", "Revoke a confirmation");
    public static readonly Text RevokeEffect = new("Thu hồi rồi thì trang xác minh báo “đã thu hồi”, kết quả này không còn được tính vào số liệu, và không hoàn tác được.", "Once revoked, the verification page says so, the result no longer counts in any figure, and it cannot be undone.");
    public static readonly Text RevokeReason = new("Lý do", "Reason");
    public static readonly Text RevokeReasonHint = new("Lý do này hiện công khai trên trang xác minh.", "This reason is shown publicly on the verification page.");
    public static readonly Text RevokeWords = new("Giải thích", "Explanation");
    public static readonly Text RevokeWordsHint = new("Người được cấp đọc được. Không hiện công khai.", "The holder can read it. It is not public.");
    public static readonly Text ChooseReason = new("Xin chọn một lý do.", "Please choose a reason.");
    public static readonly Text SayWhy = new("Xin viết rõ vì sao thu hồi.", "Please say why it is revoked.");
    public static readonly IReadOnlyDictionary<RevocationReason, Text> RevocationReasons = new Dictionary<RevocationReason, Text>
    {
        [RevocationReason.WrongPerson] = new("cấp nhầm người", "given to the wrong person"),
        [RevocationReason.NotOwnResult] = new("bài không do người được cấp tự làm", "the test was not the holder's own work"),
        [RevocationReason.WrongDetails] = new("thông tin trên giấy sai", "the details on it are wrong"),
        [RevocationReason.HolderAsked] = new("người được cấp đề nghị", "the holder asked for it"),
    };

    // Human review: the learner
    public static readonly Text AskReview = new("Nhờ cán bộ xem lại", "Ask an officer to look again");
    public static readonly Text AskReviewLead = new("Cán bộ xã sẽ đọc lời nhắn này, xem lại bài làm và trả lời tại trang kết quả.", "An officer of the commune will read this, look at the test again and answer on the result page.");
    public static readonly Text WhatToLookAt = new("Cần xem lại điều gì?", "What should be looked at?");
    public static readonly Text WhatToLookAtHint = new("Ví dụ: câu nào khó hiểu, máy bị lỗi lúc nào, vì sao thấy kết quả chưa đúng.", "For example: which question was unclear, when the device failed, why the result seems wrong.");
    public static readonly Text SayWhatToLookAt = new("Xin viết điều cần xem lại.", "Please say what should be looked at.");
    public static readonly Text TooLong = new("Viết ngắn lại, không quá {0} chữ cái.", "Please shorten it to {0} characters at most.");
    public static readonly Text SendRequest = new("Gửi lời nhờ", "Send the request");
    public static readonly Text ReviewAskedTitle = new("Lời nhờ xem lại", "Request to look again");
    public static readonly Text ReviewYouWrote = new("Đã gửi ngày {0}:", "Sent on {0}:");
    public static readonly Text ReviewWaits = new("Đang chờ cán bộ trả lời.", "Waiting for the officer's answer.");
    public static readonly Text ReviewOfficerWrote = new("Cán bộ trả lời ngày {0}:", "The officer answered on {0}:");
    public static readonly IReadOnlyDictionary<Outcome, Text> Outcomes = new Dictionary<Outcome, Text>
    {
        [Outcome.Stands] = new("Giữ nguyên kết quả", "The result stands"),
        [Outcome.SitAgain] = new("Mời làm lại, không phải chờ", "Invited to sit again without waiting"),
        [Outcome.Revoked] = new("Thu hồi giấy xác nhận", "The confirmation is revoked"),
    };

    // Human review: the officer
    public static readonly Text ReviewsTitle = new("Chờ xem lại", "Requests to look again");
    public static readonly Text NothingWaits = new("Không có lời nhờ nào đang chờ.", "No request is waiting.");
    public static readonly Text SomeWait = new("{0} lời nhờ xem lại đang chờ trả lời.", "{0} requests are waiting for an answer.");
    public static readonly Text AnsweredLately = new("Đã trả lời gần đây", "Answered lately");
    public static readonly Text AskedOn = new("Ngày gửi", "Sent on");
    public static readonly Text Test = new("Bài", "Test");
    public static readonly Text Commune = new("Xã, phường", "Commune");
    public static readonly Text PlaceNotKnown = new("chưa rõ nơi ở", "place not known");
    public static readonly Text State = new("Tình trạng", "State");
    public static readonly Text WaitsDays = new("đã chờ {0} ngày", "waiting for {0} days");
    public static readonly Text Open = new("Mở", "Open");
    public static readonly Text ReviewOne = new("Xem lại kết quả", "Look at a result again");
    public static readonly Text TheRequest = new("Lời nhờ", "The request");
    public static readonly Text Sat = new("Thời gian làm", "Sat");
    public static readonly Text FromTo = new("từ {0} đến {1}", "from {0} to {1}");
    public static readonly Text ResultLabel = new("Kết quả", "Result");
    public static readonly Text HandedIn = new("Nộp bài", "Handed in");
    public static readonly Text ByTime = new("tự động khi hết giờ", "automatically when the time was over");
    public static readonly Text ByThePerson = new("do người làm bài nộp", "by the person");
    public static readonly Text Certificate = new("Giấy xác nhận", "Confirmation");
    public static readonly Text None = new("không có", "none");
    public static readonly Text TheTest = new("Bài làm", "The test");
    public static readonly Text Number = new("Câu", "No.");
    public static readonly Text QuestionLabel = new("Nội dung", "Question");
    public static readonly Text GivenAnswer = new("Đã trả lời", "Answered");
    public static readonly Text Marked = new("Máy chấm", "Marked");
    public static readonly Text At = new("Lúc", "At");
    public static readonly Text Conclusion = new("Kết luận", "Conclusion");
    public static readonly Text ChooseOutcome = new("Xin chọn một kết luận.", "Please choose a conclusion.");
    public static readonly Text AnswerToPerson = new("Trả lời người học", "Answer to the learner");
    public static readonly Text AnswerToPersonHint = new("Viết dễ hiểu: đã xem điều gì và vì sao kết luận như vậy.", "Plainly: what was looked at, and why this conclusion.");
    public static readonly Text AnswerInWords = new("Xin viết câu trả lời cho người học.", "Please write an answer to the learner.");
    public static readonly Text SendAnswer = new("Gửi trả lời", "Send the answer");
    public static readonly IReadOnlyDictionary<Outcome, Text> OutcomeChoices = new Dictionary<Outcome, Text>
    {
        [Outcome.Stands] = new("Giữ nguyên kết quả", "The result stands"),
        [Outcome.SitAgain] = new("Mời làm lại bài mới, không phải chờ", "Invite to sit a new test without waiting"),
        [Outcome.Revoked] = new("Thu hồi giấy xác nhận (không phải kết quả tự làm)", "Revoke the confirmation (not the person's own result)"),
    };
}
