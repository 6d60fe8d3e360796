//! What people are told who rest for a while.

use super::letter::{Announcement, Template};

texts! {
    /// What people are told who rest for a while.
    pub struct BreakLetterText {
        /// They are back in a few days.
        returning: Announcement =
            Announcement {
                subject: "[황금향] 다시 함께하실 날이 다가와요",
                mail:
                    "#{name} 님, 안녕하세요. 황금향 운영자예요.\n\n\
                     잘 쉬고 계신가요? #{day}부터 다시 함께하시게 돼요. 따로 하실 일은 없어요.\n\n\
                     더 쉬고 싶으시면 아래 화면의 ‘쉬기’에서 바꾸실 수 있어요.\n\n\
                     #{link}\n\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n",
                text: Template {
                    name: "returning",
                    text:
                        "[황금향] #{name} 님, 잘 쉬고 계신가요? #{day}부터 다시 함께하시게 돼요. 따로 하실 일은 없어요.\n\n\
                         더 쉬고 싶으시면 이 화면의 ‘쉬기’에서 바꾸실 수 있어요.\n#{link}",
                },
            },
            Announcement {
                subject: "[Hwanggeumhyang] You will soon be back",
                mail:
                    "Hello #{name}, this is the organizer of Hwanggeumhyang.\n\n\
                     We hope that you had a good rest. From #{day} on you are back with us. There is nothing you need to do.\n\n\
                     If you would like to rest longer, you can say so on the page below.\n\n\
                     #{link}\n\n\
                     We never ask you to send money.\n",
                text: Template {
                    name: "returning-en",
                    text:
                        "[Hwanggeumhyang] #{name}, we hope that you had a good rest. From #{day} on you are back with us. \
                         There is nothing you need to do.\n\n\
                         If you would like to rest longer, you can say so on this page.\n#{link}",
                },
            };
    }
}
