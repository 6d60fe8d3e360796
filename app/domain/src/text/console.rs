//! What the program prints for whoever starts it.

texts! {
    /// Lines on standard output.
    pub struct ConsoleText {
        serving(address: &str) = format!("황금향: {address}\n"), format!("Hwanggeumhyang: {address}\n");
        /// No letter reaches this log-in, so a forgotten password has no way back by mail.
        first_organizer(address: &str, login: &str) =
            format!("운영자 만들기: {address}\n\
                     들어오실 때 쓰실 이메일: {login}\n\
                     이 이메일로는 편지가 가지 않아요. 편지를 받으실 운영자는 이렇게 만드세요:\n  \
                     hwanggeumhyang create-organizer --name 이름 --login 이메일\n"),
            format!("Become the organizer: {address}\n\
                     Email to log in with: {login}\n\
                     No letter reaches this email. Make an organizer who gets letters like this:\n  \
                     hwanggeumhyang create-organizer --name NAME --login EMAIL\n");
    }
}
